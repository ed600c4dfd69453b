import { ErrorSummary } from '@tandem/ui';
import type { FormState } from '../lib/forms';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    title: 'À corriger avant de continuer',
    notice: 'Ça n’a pas abouti',
    unsent: 'Pas encore envoyé',
    takenUp:
      'Ta session avait pris fin. Ce que tu avais saisi est revenu dans la page\u202f: relis, puis envoie de nouveau.',
    about: (field: string, message: string) => `${field}\u202f: ${message}`,
    fields: {
      email: 'Adresse e-mail',
      password: 'Mot de passe',
      name: 'Prénom et nom',
      acceptTerms: 'Conditions',
      consent: 'Messages',
    },
  },
  en: {
    title: 'To correct before going on',
    notice: 'It did not go through',
    unsent: 'Not sent yet',
    takenUp: 'Your session had ended. What you had entered is back on the page: read it again, then send it.',
    about: (field: string, message: string) => `${field}: ${message}`,
    fields: {
      email: 'E-mail address',
      password: 'Password',
      name: 'First and last name',
      acceptTerms: 'Terms',
      consent: 'Messages',
    },
  },
});

interface FormProblemProps {
  state: FormState;
  /** Names of the form's own fields, for those that most forms do not have. */
  names?: Record<string, string>;
  /** Ids of the controls that have another one than their name, since the page has several such forms. */
  ids?: Record<string, string>;
}

/** Top of a form that was refused: takes the focus, links to each field. Nothing before the first failure. */
export function FormProblem({ state, names, ids }: FormProblemProps) {
  const t = useMessages(messages);
  if (state.code === 'unauthenticated')
    return <ErrorSummary title={t.unsent} errors={[{ message: t.takenUp }]} />;
  const known: Record<string, string> = { ...t.fields, ...names };
  const fields = Object.entries(state.errors).map(([field, message]) => {
    const name = known[field];
    return { field: ids?.[field] ?? field, message: name ? t.about(name, message) : message };
  });
  const items = state.notice ? [{ message: state.notice }, ...fields] : fields;
  return <ErrorSummary title={fields.length > 0 ? t.title : t.notice} errors={items} />;
}
