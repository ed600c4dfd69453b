import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { formMessages } from './messages';

export function SessionProblem() {
  const t = useMessages(formMessages);
  const { title, description, day, at, minutes, joinUrl, weeks, reason } = t;
  const names = { title, description, day, at, minutes, joinUrl, weeks, reason };
  return <FormProblem state={useFormState()} names={names} />;
}
