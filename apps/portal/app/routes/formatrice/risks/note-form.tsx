import { useSearchParams } from '@remix-run/react';
import { Button, TextArea } from '@tandem/ui';
import { freshForm, useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { messages } from './messages';

/** Says in the card of the student what became of her last note: the list may be long. */
export function NoteForm({ personId, noteId }: { personId: string; noteId: string }) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const last = useFormState();
  const state = last.values['personId'] === personId ? last : freshForm;
  const field = `note-${personId}`;
  // The first words of the form are kept: these are another note.
  const id = state.code === 'note-written-otherwise' ? noteId : (state.values['id'] ?? noteId);
  return (
    <div className="no-print grid gap-2">
      {query.get('eleve') === personId ? <DoneNotice said={{ note: t.saved }} /> : null}
      <details open={state.code !== null}>
        <summary className="min-h-11 py-2">{t.write}</summary>
        <form method="post" className="grid gap-4">
          <FormProblem state={state} names={{ text: t.text }} ids={{ text: field }} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="personId" value={personId} />
          <TextArea
            {...{ name: 'text', id: field, label: t.text, hint: t.textHint }}
            error={state.errors['text']}
            defaultValue={state.values['text'] ?? ''}
            rows={3}
            maxLength={2000}
            required
          />
          <div>
            <Button variant="quiet">{t.save}</Button>
          </div>
        </form>
      </details>
    </div>
  );
}
