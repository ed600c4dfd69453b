import type { ContactMessage } from '@tandem/contracts';
import { Button, Card, Tag, TextArea } from '@tandem/ui';
import { moment } from '../../lib/format';
import { freshForm, useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

/** One message; under those that she received, the way to report them. */
export function MessageEntry({ message, name }: { message: ContactMessage; name: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const last = useFormState();
  const state = last.values['message'] === message.id ? last : freshForm;
  const field = `reason-${message.id}`;
  return (
    <Card as="li" tone={message.own ? 'sunk' : 'card'}>
      <p className="text-sm text-soft">
        <strong>{message.own ? t.you : name}</strong> ·{' '}
        <time dateTime={message.createdAt}>{moment(locale, message.createdAt)}</time>
      </p>
      <p className="mt-2 break-words whitespace-pre-line">{message.text}</p>
      {message.reported ? (
        <p className="mt-3">
          <Tag tone="clay">{t.reported}</Tag>
        </p>
      ) : message.own ? null : (
        <details className="mt-3" open={state.code !== null}>
          <summary className="link inline-flex min-h-11 items-center text-sm">{t.report}</summary>
          <form method="post" className="mt-3 grid gap-4">
            <FormProblem state={state} names={{ reason: t.reason }} ids={{ reason: field }} />
            <input type="hidden" name="message" value={message.id} />
            <TextArea
              id={field}
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              error={state.errors['reason']}
              defaultValue={state.values['reason'] ?? ''}
              maxLength={500}
              rows={3}
              required
            />
            <div className="actions">
              <Button variant="quiet" name="intent" value="report">
                {t.sendReport}
              </Button>
            </div>
          </form>
        </details>
      )}
    </Card>
  );
}
