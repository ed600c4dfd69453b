import type { OrderStory } from '@tandem/contracts';
import { Table, Tag } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Decline } from '../orders/decline';
import { messages } from './messages';
import { Section, StripeId, type OfOrder } from './section';

export function Instalments({ order }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      <Section title={t.instalments} empty={order.instalments.length === 0 && t.noInstalments}>
        <Table
          caption={t.instalments}
          hideCaption
          rows={order.instalments}
          rowKey={({ id }) => id}
          columns={[
            { key: 'position', header: t.position, rowHeader: true, cell: ({ position }) => position },
            { key: 'due', header: t.dueOn, cell: ({ dueOn }) => <When value={dueOn} /> },
            { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
            { key: 'state', header: t.state, cell: (one) => <InstalmentState instalment={one} /> },
            {
              key: 'next',
              header: t.nextTry,
              cell: ({ nextAttemptAt, status }) =>
                nextAttemptAt ? (
                  <When value={nextAttemptAt} shape="record" />
                ) : (
                  <span className="text-soft">{status === 'due' ? t.byHer : '–'}</span>
                ),
            },
          ]}
        />
      </Section>
      <Attempts order={order} />
    </>
  );
}

function InstalmentState({ instalment }: { instalment: OrderStory['instalments'][number] }) {
  const t = useMessages(messages);
  const { status, paidAt, lastDecline, late } = instalment;
  return (
    <>
      <Tag tone={status === 'paid' ? 'teal' : lastDecline ? 'clay' : 'plain'}>
        {late ? t.refused : t.instalmentStates[status]}
      </Tag>
      {paidAt ? (
        <span className="block text-sm text-soft">
          {t.paidOn} <When value={paidAt} />
        </span>
      ) : null}
      {lastDecline ? <Decline code={lastDecline} /> : null}
    </>
  );
}

function Attempts({ order: { attempts } }: OfOrder) {
  const t = useMessages(messages);
  return (
    <Section title={t.attempts} empty={attempts.length === 0 && t.noAttempts}>
      <Table
        caption={t.attempts}
        hideCaption
        rows={attempts}
        rowKey={({ instalment, number }) => `${instalment}-${number}`}
        columns={[
          {
            key: 'attempt',
            header: t.attempt,
            rowHeader: true,
            cell: ({ instalment, number }) => t.attemptOf(instalment, number),
          },
          {
            key: 'started',
            header: t.started,
            cell: (one) => <When value={one.startedAt} shape="record" />,
          },
          {
            key: 'outcome',
            header: t.outcome,
            cell: ({ outcome, decline }) =>
              decline ? <Decline code={decline} /> : outcome ? t.outcomes[outcome] : t.noOutcome,
          },
          {
            key: 'stripe',
            header: t.atStripe,
            cell: ({ stripePaymentIntent: id }) => (id ? <StripeId id={id} /> : '–'),
          },
        ]}
      />
    </Section>
  );
}
