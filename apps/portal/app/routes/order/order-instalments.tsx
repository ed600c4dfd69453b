import type { MeansOfPayment, Order, OrderInstalment } from '@tandem/contracts';
import { Button, Table, Tag, type Tone } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { declineMessages, declineSentence } from './decline-messages';
import { instalmentMessages } from './instalment-messages';
import { stateOf } from './instalment-state';

const tones: Record<ReturnType<typeof stateOf>, Tone> = {
  paid: 'teal',
  processing: 'gold',
  late: 'clay',
  due: 'plain',
  cancelled: 'plain',
};

interface OrderInstalmentsProps {
  order: Order;
  means: MeansOfPayment | null;
}

/** What is paid and what is to come, on which means of payment, and how to pay what waits. */
export function OrderInstalments({ order, means }: OrderInstalmentsProps) {
  const t = useMessages(instalmentMessages);
  const locale = useLocale();
  const left = order.instalments.some(({ status }) => status === 'due' || status === 'processing');
  return (
    <section aria-labelledby="instalments" className="mt-12 border-t border-line pt-6">
      <h2 id="instalments" className="mb-4 text-xl">
        {t.instalments}
      </h2>
      {order.status === 'active' && order.instalments.some((one) => stateOf(one) === 'late') ? (
        <p className="mb-4">{t.newMeans}</p>
      ) : null}
      <Table
        caption={t.instalments}
        hideCaption
        rows={order.instalments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t.instalment,
            rowHeader: true,
            cell: ({ position }) => `${position}/${order.instalments.length}`,
          },
          { key: 'due', header: t.dueOn, cell: ({ dueOn }) => date(locale, dueOn) },
          { key: 'amount', header: t.amount, align: 'end', cell: ({ amount }) => money(locale, amount) },
          { key: 'state', header: t.state, cell: (one) => <State instalment={one} /> },
        ]}
      />
      {order.status === 'active' && left ? <Means means={means} /> : null}
    </section>
  );
}

function State({ instalment }: { instalment: OrderInstalment }) {
  const t = useMessages(instalmentMessages);
  const locale = useLocale();
  const state = stateOf(instalment);
  const { dueOn, nextAttemptAt, paidAt, position } = instalment;
  const next = nextAttemptAt && date(locale, nextAttemptAt);
  const when =
    state === 'paid' && paidAt
      ? t.paidOn(date(locale, paidAt))
      : next && next !== date(locale, dueOn) && (state === 'late' ? t.againOn : t.chargedOn)(next);
  return (
    <div className="grid justify-items-start gap-2">
      <Tag tone={tones[state]}>{t.states[state]}</Tag>
      {state === 'late' ? <Refusal instalment={instalment} /> : null}
      {when ? <span className="text-sm text-soft">{when}</span> : null}
      {state === 'late' ? (
        <form method="post">
          <input type="hidden" name="instalment" value={instalment.id} />
          <Button name="intent" value="pay" aria-label={t.payOf(position)}>
            {t.pay}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

/** Why, and what it waits for when it is not tried again without her. */
function Refusal({
  instalment: { lastDecline, declineKind, nextAttemptAt },
}: {
  instalment: OrderInstalment;
}) {
  const t = useMessages(declineMessages);
  return (
    <span className="text-sm">
      {declineSentence(t, lastDecline!, declineKind!)} {nextAttemptAt ? null : t.settle[declineKind!]}
    </span>
  );
}

function Means({ means }: { means: MeansOfPayment | null }) {
  const t = useMessages(instalmentMessages);
  return (
    <form method="post" className="mt-6 flex flex-wrap items-center justify-between gap-4">
      <p>
        {means ? t.chargedTo(t.means[means.kind](means.brand ?? '', means.last4), means.expires) : t.noMeans}
      </p>
      <Button name="intent" value="means" variant="quiet">
        {t.changeMeans[means?.kind ?? 'none']}
      </Button>
    </form>
  );
}
