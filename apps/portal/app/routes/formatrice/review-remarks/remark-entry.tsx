import type { ReviewRemark } from '@tandem/contracts';
import { Card, TextArea } from '@tandem/ui';
import type { ComponentProps } from 'react';
import { useMessages } from '../../../lib/messages';
import { EntryForm } from '../../../parts/staff/entry-form';
import { messages } from './messages';

interface RemarkEntryProps {
  remark: ReviewRemark;
  /** Of the page, so that a search stays. */
  query: string;
}

/** A kept remark, where it is offered, and under it the form that changes it. */
export function RemarkEntry({
  remark: { id, text, revision, uses, course, criterion },
  query,
}: RemarkEntryProps) {
  const t = useMessages(messages);
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
      <EntryForm
        of="remark"
        changed="remark-changed"
        given={{ text }}
        words={t}
        about={t.editOf(text.slice(0, 60))}
        {...{ id, revision, action: query }}
      >
        {(field) => <RemarkField {...field('text')} />}
      </EntryForm>
    </Card>
  );
}

export function RemarkField(field: Omit<ComponentProps<typeof TextArea>, 'hint'>) {
  const t = useMessages(messages);
  return <TextArea {...field} hint={t.textHint} rows={3} maxLength={2000} />;
}
