import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { syncOrder, type Order } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { messages } from './messages';
import { OrderFacts } from './order-facts';
import { outcomeOf, type Outcome } from './outcome';
import { PaidOrder } from './paid-order';
import { PendingOrder } from './pending-order';
import { UnsignedOrder } from './unsigned-order';

export const meta = pageMeta<typeof messages.fr, Order>(messages, (t, order) => ({
  title: order ? t.titles[outcomeOf(order)] : t.title,
  index: false,
}));

/** Asks the API to look at Stripe: a webhook that comes late keeps nobody waiting. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(syncOrder, { params: { orderId: params.orderId ?? '' } });
}

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  const outcome = outcomeOf(order);
  const starts = t.starting(order.name, date(locale, order.cohorts[0]!.startsOn));
  const hers = outcome === 'paid' || outcome === 'concluded' || outcome === 'free';
  const lede = hers ? `${t.ledes[outcome]} ${starts}` : t.ledes[outcome];
  return (
    <div className="wrap-narrow" data-order-outcome={outcome}>
      <PageHeader eyebrow={t.title} title={t.titles[outcome]} lede={lede} />
      <Next order={order} outcome={outcome} />
      <OrderFacts order={order} />
    </div>
  );
}

/** What she can do now. */
function Next({ order, outcome }: { order: Order; outcome: Outcome }) {
  const t = useMessages(messages);
  switch (outcome) {
    case 'paid':
    case 'concluded':
    case 'free':
      return <PaidOrder />;
    case 'unsigned':
    case 'unsaved':
      return <UnsignedOrder order={order} />;
    case 'pending':
    case 'declined':
      return <PendingOrder order={order} />;
    // Nothing to do but wait, or what the instalments below offer.
    case 'processing':
    case 'paused':
      return null;
    case 'expired':
    case 'refused':
    case 'cancelled':
    case 'refunded':
    case 'ended':
      return <ButtonLink href="/promotions">{t.cohorts}</ButtonLink>;
  }
}
