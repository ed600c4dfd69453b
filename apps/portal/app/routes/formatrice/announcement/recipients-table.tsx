import type { Announcement } from '@tandem/contracts';
import { Button, Table } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { MailState, tones } from './mail-state';
import { messages } from './messages';

const order = Object.keys(tones);

type RecipientsTableProps = Pick<Announcement, 'recipients' | 'retries' | 'cohort'>;

/** Each recipient, with what servers said of her mail, and another try for those whom it did not reach. */
export function RecipientsTable({ recipients, retries, cohort: { zone } }: RecipientsTableProps) {
  const t = useMessages(messages);
  const rows = [...recipients].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (rows.length === 0) return <div />;
  return (
    <div className="grid min-w-0 gap-6">
      {retries > 0 ? (
        <form method="post" className="grid justify-items-start gap-3">
          <p className="max-w-prose text-sm text-soft">{t.retryAllHint}</p>
          <Button name="intent" value="retry">
            {t.retryAll(retries)}
          </Button>
        </form>
      ) : null}
      <Table
        caption={t.recipients}
        rows={rows}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'person', header: t.person, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'mail',
            header: t.mail,
            cell: (recipient) => (
              <>
                <MailState recipient={recipient} zone={zone} />
                {recipient.retryable ? <Retry {...recipient} /> : null}
              </>
            ),
          },
          {
            key: 'read',
            header: t.read,
            cell: ({ readAt }) =>
              readAt ? <When value={readAt} zone={zone} shape="datetime" /> : <span>{t.unread}</span>,
          },
        ]}
      />
    </div>
  );
}

function Retry({ personId, name }: { personId: string; name: string }) {
  const t = useMessages(messages);
  return (
    <form method="post" className="mt-2">
      <input type="hidden" name="person" value={personId} />
      <Button small variant="quiet" name="intent" value="retry" aria-label={t.retryFor(name)}>
        {t.retry}
      </Button>
    </form>
  );
}
