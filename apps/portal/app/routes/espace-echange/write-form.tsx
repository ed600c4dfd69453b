import { Button, TextArea } from '@tandem/ui';
import { freshForm, useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

export function WriteForm({ name, newKey }: { name: string; newKey: string }) {
  const t = useMessages(messages);
  const last = useFormState();
  const state = last.values['intent'] === 'write' ? last : freshForm;
  // The first words of the form have left: these are another message.
  const key = state.code === 'message-sent-otherwise' ? newKey : (state.values['key'] ?? newKey);
  return (
    <form method="post" className="grid gap-5">
      <FormProblem state={state} names={{ text: t.message }} />
      <input type="hidden" name="key" value={key} />
      <TextArea
        name="text"
        label={t.message}
        hint={t.hint(name)}
        error={state.errors['text']}
        defaultValue={state.values['text'] ?? ''}
        maxLength={3000}
        required
      />
      <div className="actions">
        <Button name="intent" value="write">
          {t.send}
        </Button>
      </div>
    </form>
  );
}
