import type { OrderStory } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { Section, StripeId, type OfOrder } from './section';

/** Folded: long, and looked at when something has to be explained. */
export function Traces({ order }: OfOrder) {
  const t = useMessages(messages);
  const { stripeEvents, jobs, audit } = order;
  return (
    <Section title={t.traces}>
      <p className="text-soft">{t.tracesHint}</p>
      <Folded title={t.events(stripeEvents.length)}>
        <Table
          caption={t.events(stripeEvents.length)}
          hideCaption
          rows={stripeEvents}
          rowKey={({ id }) => id}
          columns={[
            { key: 'type', header: t.event, rowHeader: true, cell: ({ type }) => <StripeId id={type} /> },
            { key: 'object', header: t.object, cell: ({ object }) => <StripeId id={object} /> },
            { key: 'received', header: t.received, cell: (one) => <Moment value={one.receivedAt} /> },
            { key: 'done', header: t.done, cell: (one) => <Moment value={one.doneAt} /> },
          ]}
        />
      </Folded>
      <Folded title={t.jobs(jobs.length)}>
        <Table
          caption={t.jobs(jobs.length)}
          hideCaption
          rows={jobs}
          rowKey={({ id }) => id}
          columns={[
            { key: 'job', header: t.job, rowHeader: true, cell: ({ handler }) => <StripeId id={handler} /> },
            { key: 'event', header: t.event, cell: ({ event }) => <StripeId id={event} /> },
            { key: 'asked', header: t.asked, cell: (one) => <Moment value={one.createdAt} /> },
            {
              key: 'done',
              header: t.done,
              cell: (one) => (one.parkedAt ? t.parked : <Moment value={one.doneAt} />),
            },
          ]}
        />
      </Folded>
      <Folded title={t.audit(audit.length)}>
        <AuditTable audit={audit} />
      </Folded>
    </Section>
  );
}

function AuditTable({ audit }: Pick<OrderStory, 'audit'>) {
  const t = useMessages(messages);
  return (
    <Table
      caption={t.audit(audit.length)}
      hideCaption
      rows={audit}
      rowKey={({ id }) => id}
      columns={[
        { key: 'act', header: t.act, rowHeader: true, cell: ({ action }) => <StripeId id={action} /> },
        { key: 'at', header: t.date, cell: ({ at }) => <Moment value={at} /> },
        { key: 'who', header: t.who, cell: ({ actor }) => actor ?? t.byItself },
        {
          key: 'what',
          header: t.what,
          cell: ({ before, after }) => (
            <StripeId id={JSON.stringify({ ...(before ? { before } : {}), after })} />
          ),
        },
      ]}
    />
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="link link-alone w-fit">{title}</summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

function Moment({ value }: { value: string | null }) {
  const t = useMessages(messages);
  return value ? <When value={value} shape="record" /> : <span className="text-soft">{t.notYet}</span>;
}
