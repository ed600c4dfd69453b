import { TextField } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    label: 'Mot de passe',
    newLabel: 'Choisis un mot de passe',
    hint: 'Au moins 8 caractères\u202f; une phrase de quinze ou plus protège mieux. Aucune règle compliquée.',
  },
  en: {
    label: 'Password',
    newLabel: 'Choose a password',
    hint: 'At least 8 characters; a sentence of fifteen or more protects better. No complicated rule.',
  },
});

/** `fresh`: she chooses it, so the browser may offer to make one. */
export function PasswordField({ fresh, error }: { fresh?: boolean; error?: string }) {
  const t = useMessages(messages);
  return (
    <TextField
      name="password"
      type="password"
      label={fresh ? t.newLabel : t.label}
      hint={fresh ? t.hint : undefined}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      error={error}
    />
  );
}
