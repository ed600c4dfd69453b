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
import { PaidOrder } from './paid-order';
import { PendingOrder } from './pending-order';

export const meta = pageMeta<typeof messages.fr, Order>(messages, (t, order) => ({
  title: order ? t[`${outcomeOf(order)}Title`] : t.title,
  index: false,
}));

/** Asks the API to look at Stripe: a webhook that comes late keeps nobody waiting. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(syncOrder, { params: { orderId: params.orderId ?? '' } });
}

function outcomeOf(order: Order) {
  if (order.status === 'active') return 'paid';
  return order.status === 'pending' && order.lastDecline !== null ? 'declined' : order.status;
}

export default function OrderPage() {
  const order = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  const outcome = outcomeOf(order);
  const lede =
    outcome === 'paid'
      ? t.paidLede(order.name, date(locale, order.cohorts[0]!.startsOn))
      : t[`${outcome}Lede`];
  return (
    <div className="wrap-narrow" data-order-outcome={outcome}>
      <PageHeader eyebrow={t.title} title={t[`${outcome}Title`]} lede={lede} />
      {outcome === 'paid' ? (
        <PaidOrder />
      ) : outcome === 'pending' || outcome === 'declined' ? (
        <PendingOrder order={order} />
      ) : (
        <ButtonLink href="/promotions">{t.cohorts}</ButtonLink>
      )}
      <OrderFacts order={order} />
    </div>
  );
}
