import { Table, Tag } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { isReachable, type Lead } from './is-reachable';
import { messages } from './messages';

export function LeadTable({ leads }: { leads: readonly Lead[] }) {
  const t = useMessages(messages);
  const sources: Record<string, string> = t.sources;
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={leads}
      rowKey={(lead) => lead.id}
      columns={[
        {
          key: 'email',
          header: t.email,
          rowHeader: true,
          cell: ({ email }) => <span className="break-all">{email}</span>,
        },
        { key: 'source', header: t.source, cell: ({ source }) => sources[source] ?? source },
        { key: 'consented', header: t.consented, cell: ({ consentedAt }) => <When value={consentedAt} /> },
        { key: 'state', header: t.state, cell: (lead) => <LeadState lead={lead} /> },
      ]}
    />
  );
}

function LeadState({ lead }: { lead: Lead }) {
  const t = useMessages(messages);
  const { confirmedAt, unsubscribedAt } = lead;
  const since = unsubscribedAt ?? confirmedAt;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {isReachable(lead) ? <Tag tone="teal">{t.confirmed}</Tag> : null}
      {unsubscribedAt ? <Tag>{t.unsubscribed}</Tag> : null}
      {since ? (
        <span className="text-sm text-soft">
          {t.on} <When value={since} />
        </span>
      ) : (
        <Tag tone="gold">{t.waiting}</Tag>
      )}
    </span>
  );
}
