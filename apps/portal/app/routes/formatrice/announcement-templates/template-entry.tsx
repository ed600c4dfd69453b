import type { AnnouncementTemplate } from '@tandem/contracts';
import { Card, Tag, TextArea, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { EntryForm, type EntryField } from '../../../parts/staff/entry-form';
import { messages } from './messages';

/** A template; the form under one of her own. */
export function TemplateEntry({
  template: { id, name, subject, text, revision, own },
}: {
  template: AnnouncementTemplate;
}) {
  const t = useMessages(messages);
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-xl break-words">{name}</h2>
        {own ? null : <Tag tone="teal">{t.shared}</Tag>}
      </div>
      <p className="mt-1 font-semibold break-words">{subject}</p>
      <p className="mt-2 break-words whitespace-pre-line text-soft">{text}</p>
      {own ? (
        <EntryForm
          of="template"
          changed="template-changed"
          given={{ name, subject, text }}
          words={t}
          about={t.editOf(name)}
          {...{ id, revision }}
        >
          {templateFields}
        </EntryForm>
      ) : null}
    </Card>
  );
}

export const templateFields = (field: (key: 'name' | 'subject' | 'text') => EntryField) => (
  <>
    <TextField {...field('name')} maxLength={120} />
    <TextField {...field('subject')} maxLength={150} />
    <TextArea {...field('text')} rows={8} maxLength={10_000} />
  </>
);
