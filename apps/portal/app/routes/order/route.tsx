import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  changeMeansOfPayment,
  getMeansOfPayment,
  getOrderTimeline,
  getWithdrawal,
  payInstalment,
  type Order,
} from '@tandem/contracts';
import { ButtonLink, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { OrderTimeline } from '../../parts/order-timeline';
import { DisputeNote } from './dispute-note';
import { DoneNote, doneAtStripe } from './done-note';
import { comesFromBuying } from './just-bought';
import { messages } from './messages';
import { OrderFacts } from './order-facts';
import { OrderInstalments } from './order-instalments';
import { PaidOrder } from './paid-order';
import { PendingOrder } from './pending-order';
import { readOrder } from './read-order.server';
import { UnsignedOrder } from './unsigned-order';
import { isHers, isUnpaid, ledeOf, titleOf } from './words-of-order';

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? titleOf(t, data) : t.title,
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const of = { params: { orderId: params.orderId ?? '' } };
  const { order, asked } = await readOrder(request, of.params.orderId);
  const [{ means }, { events }, { right, done, number }] = await Promise.all([
    call(getMeansOfPayment, {}),
    call(getOrderTimeline, of),
    call(getWithdrawal, of),
  ]);
  const welcome = comesFromBuying(request.url);
  const withdrawUntil = right.may ? right.until : null;
  const back = doneAtStripe(request.url);
  return { order, asked, means, events, withdrawUntil, done, number, welcome, back };
}

/** Both buttons lead to a page of Stripe, which leads back here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const orderId = params.orderId ?? '';
  const call = api(request);
  try {
    const { url } =
      textOf(form, 'intent') === 'means'
        ? await call(changeMeansOfPayment, { params: { orderId } })
        : await call(payInstalment, { params: { orderId, instalmentId: textOf(form, 'instalment') } });
    return redirect(url);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function OrderPage() {
  const data = useLoaderData<typeof loader>();
  const { order, means, events, withdrawUntil, done, number } = data;
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  const { outcome } = order;
  const welcome = data.welcome && isHers(outcome.kind);
  const bound = order.concludedAt !== null;
  return (
    <div className="wrap-narrow" data-order-outcome={outcome.kind}>
      <PageHeader eyebrow={t.title} title={titleOf(t, data)} lede={ledeOf(t, locale, data)} />
      {data.asked ? null : <Notice className="mb-6">{t.notAsked}</Notice>}
      <DoneNote done={data.back} {...{ order, means }} />
      <DisputeNote events={events} />
      <FormProblem state={state} />
      <Next {...{ order, welcome }} unpaid={isUnpaid(data)} />
      {bound && (order.instalments.length > 1 || order.status === 'active') ? (
        <OrderInstalments order={order} means={means} />
      ) : null}
      <OrderFacts {...{ order, number, withdrawUntil }} />
      {bound || done || order.back.amount > 0 ? <OrderTimeline events={events} /> : null}
    </div>
  );
}

/** What she can do now. */
function Next({ order, welcome, unpaid }: { order: Order; welcome: boolean; unpaid: boolean }) {
  const t = useMessages(messages);
  switch (order.outcome.kind) {
    case 'paid':
    case 'concluded':
    case 'free':
      return <PaidOrder welcome={welcome} />;
    case 'unsigned':
    case 'unsaved':
      return <UnsignedOrder order={order} />;
    case 'pending':
    case 'declined':
      return <PendingOrder order={order} unpaid={unpaid} />;
    // Nothing to do but wait, or what the instalments below offer.
    case 'processing':
    case 'late':
    case 'paused':
      return null;
    case 'refund-failed':
    case 'transferred':
      return <ButtonLink href="/espace/papiers">{t.papers}</ButtonLink>;
    case 'expired':
    case 'refused':
    case 'cancelled':
    case 'refunded':
    case 'ended':
    case 'closed':
      return <ButtonLink href="/promotions">{t.cohorts}</ButtonLink>;
  }
}
