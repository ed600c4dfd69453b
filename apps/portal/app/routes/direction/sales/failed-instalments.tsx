import type { FailedInstalment } from '@tandem/contracts';
import { EmptyState, Table } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Decline } from '../orders/decline';
import { messages } from './messages';

interface FailedInstalmentsProps {
  failed: readonly FailedInstalment[];
  today: string;
}

export function FailedInstalments({ failed, today }: FailedInstalmentsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section aria-labelledby="echecs" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="echecs" className="text-xl">
        {t.failed}
      </h2>
      {failed.length === 0 ? (
        <EmptyState headingLevel={3} title={t.noneFailed}>
          {t.noneFailedHint}
        </EmptyState>
      ) : (
        <Table
          caption={t.failedCaption(date(locale, today))}
          rows={failed}
          rowKey={({ orderId, position }) => `${orderId}-${position}`}
          columns={[
            {
              key: 'person',
              header: t.person,
              rowHeader: true,
              cell: ({ orderId, person, position, pausedAt }) => (
                <>
                  <a className="link block w-fit" href={`/direction/commandes/${orderId}`}>
                    {person.name}
                  </a>
                  <span className="block text-sm font-normal text-soft">
                    {t.instalment(position)}
                    {pausedAt ? `, ${t.paused}` : null}
                  </span>
                </>
              ),
            },
            { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
            {
              key: 'why',
              header: t.why,
              cell: ({ decline }) => (decline ? <Decline code={decline} /> : t.unpaid),
            },
            {
              key: 'since',
              header: t.since,
              cell: ({ failedAt, dueOn }) => (
                <>
                  {failedAt ? (
                    <span className="block">
                      <When value={failedAt} />
                    </span>
                  ) : null}
                  <span className="text-sm text-soft">
                    {t.dueOn} <When value={dueOn} />
                  </span>
                </>
              ),
            },
            {
              key: 'next',
              header: t.next,
              cell: ({ nextAttemptAt }) =>
                nextAttemptAt ? <When value={nextAttemptAt} shape="datetime" /> : t.byHer,
            },
          ]}
        />
      )}
    </section>
  );
}
