import { TextField } from '@tandem/ui';
import type { FormState } from '../lib/forms';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({ fr: { label: 'Adresse e-mail' }, en: { label: 'E-mail address' } });

export function EmailField({ state }: { state: FormState }) {
  const t = useMessages(messages);
  return (
    <TextField
      name="email"
      type="email"
      label={t.label}
      autoComplete="email"
      defaultValue={state.values.email}
      error={state.errors.email}
    />
  );
}
