import { ErrorSummary } from '@tandem/ui';
import type { FormState } from '../lib/forms';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: { title: 'À corriger avant de continuer', notice: 'Ça n’a pas abouti' },
  en: { title: 'To correct before going on', notice: 'It did not go through' },
});

/** Top of a form that was refused: takes the focus, links to each field. Nothing before the first failure. */
export function FormProblem({ state }: { state: FormState }) {
  const t = useMessages(messages);
  const fields = Object.entries(state.errors).map(([field, message]) => ({ field, message }));
  const items = state.notice ? [{ message: state.notice }, ...fields] : fields;
  return <ErrorSummary title={fields.length > 0 ? t.title : t.notice} errors={items} />;
}
