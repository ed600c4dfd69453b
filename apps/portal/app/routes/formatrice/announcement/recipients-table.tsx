import type { AnnouncementRecipient } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages as previewWords } from '../announcement-preview/messages';
import { messages } from './messages';

const tones: Record<AnnouncementRecipient['state'], Tone> = {
  refused: 'gold',
  waiting: 'plain',
  portal: 'clay',
  accepted: 'teal',
};
/** What may ask for something to be done comes first. */
const order = Object.keys(tones);

interface RecipientsTableProps {
  recipients: readonly AnnouncementRecipient[];
  zone: string;
}

/** Each recipient, with what the server of her mail answered. */
export function RecipientsTable({ recipients, zone }: RecipientsTableProps) {
  const t = useMessages(messages);
  const rows = [...recipients].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (rows.length === 0) return <div />;
  return (
    <Table
      caption={t.recipients}
      rows={rows}
      rowKey={({ personId }) => personId}
      columns={[
        { key: 'person', header: t.person, rowHeader: true, cell: ({ name }) => name },
        { key: 'mail', header: t.mail, cell: (row) => <MailState {...row} /> },
        {
          key: 'read',
          header: t.read,
          cell: ({ readAt }) =>
            readAt ? <When value={readAt} zone={zone} shape="datetime" /> : <span>{t.unread}</span>,
        },
      ]}
    />
  );
}

function MailState({ state, answer, why }: AnnouncementRecipient) {
  const t = useMessages(messages);
  const { why: reasons } = useMessages(previewWords);
  // What was taken says so in as many ways as there are servers: nothing to be read.
  const said = state === 'portal' ? why && reasons[why] : state !== 'accepted' && answer && t.said(answer);
  return (
    <>
      <Tag tone={tones[state]}>{state === 'waiting' && answer ? t.retried : t[state]}</Tag>
      {said ? <span className="mt-1 block text-sm break-words text-soft">{said}</span> : null}
    </>
  );
}
