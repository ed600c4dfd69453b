import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  changeMeansOfPayment,
  getMeansOfPayment,
  getOrderTimeline,
  getWithdrawal,
  payInstalment,
  type Order,
  type OrderOutcome,
} from '@tandem/contracts';
import { ButtonLink, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { date } from '../../lib/format';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { OrderTimeline } from '../../parts/order-timeline';
import { comesFromBuying } from './just-bought';
import { messages } from './messages';
import { OrderFacts } from './order-facts';
import { OrderInstalments } from './order-instalments';
import { PaidOrder } from './paid-order';
import { PendingOrder } from './pending-order';
import { readOrder } from './read-order.server';
import { UnsignedOrder } from './unsigned-order';

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
  return { order, asked, means, events, withdrawUntil, done, number, welcome };
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
  const starts = t.starting(order.name, date(locale, order.cohorts[0]!.startsOn));
  const welcome = data.welcome && isHers(outcome.kind);
  const since = outcome.kind === 'paused' ? `${t.pausedSince(date(locale, outcome.since))} ` : '';
  const withdrew = done ? ` ${t.withdrew(date(locale, done.at))}` : '';
  const said = isHers(outcome.kind) && !welcome ? t.standing[outcome.kind] : t.ledes[outcome.kind];
  const lede = welcome ? `${said} ${starts}` : `${since}${said}${withdrew}`;
  const bound = order.concludedAt !== null;
  return (
    <div className="wrap-narrow" data-order-outcome={outcome.kind}>
      <PageHeader eyebrow={t.title} title={titleOf(t, data)} lede={lede} />
      {data.asked ? null : <Notice className="mb-6">{t.notAsked}</Notice>}
      <FormProblem state={state} />
      <Next order={order} welcome={welcome} />
      {bound && order.instalments.length > 0 ? <OrderInstalments order={order} means={means} /> : null}
      <OrderFacts {...{ order, number, withdrawUntil }} withdrawn={done !== null} />
      {bound || done ? <OrderTimeline events={events} /> : null}
    </div>
  );
}

/** The seat is hers, and nothing waits for her. */
const isHers = (kind: OrderOutcome['kind']): kind is keyof typeof messages.fr.standing =>
  kind in messages.fr.standing;

/** She is welcomed once, as she comes from buying; later visits tell how it stands. */
function titleOf(t: typeof messages.fr, { order, welcome }: { order: Order; welcome: boolean }): string {
  const { kind } = order.outcome;
  return isHers(kind) && !welcome ? t.hers : t.titles[kind];
}

/** What she can do now. */
function Next({ order, welcome }: { order: Order; welcome: boolean }) {
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
      return <PendingOrder order={order} />;
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
