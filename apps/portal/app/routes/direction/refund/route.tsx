import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { getOrderMoney, giveRefund, previewRefund, type RefundPreview } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { translate, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { ownProblem } from '../../../parts/staff/own-problem.server';
import { StaffPage } from '../../../parts/staff/staff-page';
import { Disputes } from './disputes';
import { FailedRefunds } from './failed-refunds';
import { GivenRefunds } from './given-refunds';
import { mendRefund } from './mend-refund.server';
import { messages } from './messages';
import { Paid } from './paid';
import { readRefundForm, type Asked } from './read-refund-form.server';
import { RefundConfirmation } from './refund-confirmation';
import { RefundForm } from './refund-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getOrderMoney, { params: { orderId: params.orderId ?? '' } });
}

/** Seen first, then confirmed; whoever confirms twice is told that it has changed meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const orderId = params.orderId ?? '';
  const page = `/direction/commandes/${orderId}/remboursement`;
  const step = textOf(form, 'step');
  if (step === 'retry' || step === 'transfer') {
    try {
      return redirect(`${page}?fait=${await mendRefund(request, { orderId, step, form })}`);
    } catch (error) {
      return formProblem(request, error, form);
    }
  }
  const asked = readRefundForm(form);
  const { amount, ends, reason, refundable } = asked;
  if (step === 'change') return { asked };
  if (amount === null) return ownProblem(form, { amount: translate(messages, localeOf(request)).sumWrong });
  try {
    if (step === 'preview') {
      const query = { amount, ends: String(ends) };
      return { asked, preview: await api(request)(previewRefund, { params: { orderId }, query }) };
    }
    await api(request)(giveRefund, { params: { orderId }, body: { amount, ends, reason, refundable } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`${page}?fait=1`);
}

/** What the page says after each of its forms. */
const doneAs = { 1: 'done', reessaye: 'retried', vire: 'recorded' } as const;

type Result = { asked?: Asked; preview?: RefundPreview } | undefined;

export default function RefundPage() {
  const t = useMessages(messages);
  const order = useLoaderData<typeof loader>();
  const result = useActionData() as Result;
  const state = useFormState();
  const [query] = useSearchParams();
  const done = query.get('fait');
  const binds = order.status === 'active' || order.status === 'paid';
  return (
    <StaffPage
      title={t.title}
      lede={t.lede(order.name, order.person.name)}
      crumbs={[
        { href: '/direction/commandes', label: t.orders },
        { href: `/direction/commandes/${order.orderId}`, label: t.order },
        { label: t.title },
      ]}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem
          state={state}
          names={{ amount: t.sum, paidOn: t.transferDay, reference: t.reference, note: t.note }}
        />
        {done && !result ? (
          <Notice tone="success" takesFocus>
            {t[doneAs[done as keyof typeof doneAs] ?? 'done']}
          </Notice>
        ) : null}
      </div>
      <div className="grid gap-10">
        {result?.preview && result.asked ? (
          <RefundConfirmation preview={result.preview} asked={result.asked} />
        ) : null}
        <FailedRefunds order={order} state={state} />
        <Paid order={order} />
        {!result?.preview && (binds || order.refundable.amount > 0) ? (
          <RefundForm {...{ order, state, binds }} asked={result?.asked} />
        ) : null}
        <GivenRefunds order={order} />
        <Disputes order={order} />
      </div>
    </StaffPage>
  );
}
