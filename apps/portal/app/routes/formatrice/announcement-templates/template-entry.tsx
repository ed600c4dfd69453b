import type { AnnouncementTemplate } from '@tandem/contracts';
import { Button, Card, Tag, TextArea, TextField } from '@tandem/ui';
import { freshForm, useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { messages } from './messages';

/** A template; the form under one of her own. */
export function TemplateEntry({ template }: { template: AnnouncementTemplate }) {
  const t = useMessages(messages);
  const last = useFormState();
  const { id, name, subject, text, own } = template;
  const state = last.values['template'] === id ? last : freshForm;
  const field = (key: 'name' | 'subject' | 'text') => ({
    ...{ id: `${key}-${id}`, name: key, label: t[key], error: state.errors[key] },
    defaultValue: state.values[key] ?? template[key],
  });
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-xl break-words">{name}</h2>
        {own ? null : <Tag tone="teal">{t.shared}</Tag>}
      </div>
      <p className="mt-1 font-semibold break-words">{subject}</p>
      <p className="mt-2 break-words whitespace-pre-line text-soft">{text}</p>
      {own ? (
        <details className="mt-3" open={state.code !== null}>
          <summary className="link inline-flex min-h-11 items-center">{t.edit}</summary>
          <form method="post" noValidate className="mt-3 grid gap-4">
            <FormProblem state={state} names={{ name: t.name, subject: t.subject, text: t.text }} />
            <input type="hidden" name="template" value={id} />
            <TextField {...field('name')} maxLength={120} />
            <TextField {...field('subject')} maxLength={150} />
            <TextArea {...field('text')} rows={8} maxLength={10_000} />
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
      ) : null}
    </Card>
  );
}
