import { getOrderStory, getOrderTimeline } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { OrderTimeline } from '../../../parts/order-timeline';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages as ordersMessages } from '../orders/messages';
import { OrderState } from '../orders/order-state';
import { Brief } from './brief';
import { BuyerFacts } from './buyer-facts';
import { DisputeNotice } from './dispute-notice';
import { Documents } from './documents';
import { Instalments } from './instalments';
import { Law } from './law';
import { LedgerEntries } from './ledger-entries';
import { messages } from './messages';
import { Payments } from './payments';
import { Traces } from './traces';

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? t.title(data.order.person.name) : t.brief,
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const of = { params: { orderId: params.orderId ?? '' } };
  const call = api(request);
  const [order, { events }] = await Promise.all([call(getOrderStory, of), call(getOrderTimeline, of)]);
  return { order, events };
}

/** One order's whole story: what proves it, what moved, who did what. */
export default function OrderPage() {
  const t = useMessages(messages);
  const orders = useMessages(ordersMessages);
  const locale = useLocale();
  const { order, events } = useLoaderData<typeof loader>();
  const title = t.title(order.person.name);
  return (
    <StaffPage
      title={title}
      crumbs={[{ href: '/direction/commandes', label: orders.title }, { label: title }]}
      actions={<OrderState status={order.status} />}
    >
      <DisputeNotice order={order} />
      {order.refundFailed ? (
        <Notice tone="warning" title={t.refundFailed(money(locale, order.refundFailed))} className="mb-6">
          <a className="link" href={`/direction/commandes/${order.id}/remboursement#echecs`}>
            {t.mendRefund}
          </a>
        </Notice>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Brief order={order} />
        <div className="grid gap-6">
          <BuyerFacts order={order} />
          <Law order={order} />
        </div>
      </div>
      <div className="mt-10 grid gap-10">
        <Instalments order={order} />
        <Payments order={order} />
        <Documents order={order} />
        <LedgerEntries order={order} />
        <OrderTimeline events={events} />
        <Traces order={order} />
      </div>
    </StaffPage>
  );
}
