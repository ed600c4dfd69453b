import type { ReviewRemark } from '@tandem/contracts';
import { Button, Card, TextArea } from '@tandem/ui';
import { freshForm, useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { messages } from './messages';

interface RemarkEntryProps {
  remark: ReviewRemark;
  /** Of the page, so that a search stays. */
  query: string;
}

/** A kept remark, where it is offered, and under it the form that changes it. */
export function RemarkEntry({ remark: { id, text, uses, course, criterion }, query }: RemarkEntryProps) {
  const t = useMessages(messages);
  const last = useFormState();
  const state = last.values['remark'] === id ? last : freshForm;
  const place =
    criterion === null
      ? t.wholeCourse(course.title)
      : criterion.title && criterion.assignment
        ? t.criterionOf(criterion.title, criterion.assignment)
        : t.gone;
  return (
    <Card as="li">
      <p className="break-words whitespace-pre-line">{text}</p>
      <p className="mt-2 text-sm text-soft">
        {place}
        {uses > 0 ? `. ${t.uses(uses)}` : ''}.
      </p>
      <details className="mt-1" open={state.code !== null}>
        <summary className="link inline-flex min-h-11 items-center">
          {t.edit}
          <span className="sr-only"> {t.editOf(text.slice(0, 60))}</span>
        </summary>
        <form method="post" action={query} noValidate className="mt-2 grid gap-4">
          <FormProblem state={state} names={{ text: t.text }} />
          <input type="hidden" name="remark" value={id} />
          <TextArea
            id={state === last ? 'text' : `text-${id}`}
            name="text"
            label={t.text}
            hint={t.textHint}
            error={state.errors.text}
            defaultValue={state.values.text ?? text}
            rows={3}
            maxLength={2000}
          />
          <div className="actions">
            <Button name="intent" value="save">
              {t.save}
            </Button>
            <Button variant="quiet" name="intent" value="delete">
              {t.delete}
            </Button>
          </div>
        </form>
      </details>
    </Card>
  );
}
