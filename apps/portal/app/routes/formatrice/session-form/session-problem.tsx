import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { messages } from '../session/messages';
import { formMessages } from './messages';
import { useSessionForm } from './use-session-form';

export function SessionProblem() {
  const t = useMessages(formMessages);
  const { title, description, day, at, minutes, joinUrl, weeks, reason } = t;
  const { recordingUrl, notes } = useMessages(messages);
  const names = { title, description, day, at, minutes, joinUrl, weeks, reason, recordingUrl, notes };
  return <FormProblem state={useSessionForm().state} names={names} />;
}
