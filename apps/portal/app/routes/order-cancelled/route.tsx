import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { cancelOrder, getOrder } from '@tandem/contracts';
import { Button, ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { moment } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { wayToPay } from '../order/way-to-pay';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const orderId = params.orderId ?? '';
  const order = await api(request)(getOrder, { params: { orderId } });
  // Paid in another tab, refunded…: the order's own page tells that story.
  const under = order.status === 'pending' && order.instalments[0]?.status !== 'processing';
  if (!under && !['expired', 'cancelled'].includes(order.status)) throw redirect(`/commandes/${orderId}`);
  return order;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(cancelOrder, { params: { orderId: params.orderId ?? '' } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(new URL(request.url).pathname);
}

export default function OrderCancelledPage() {
  const order = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  if (order.status !== 'pending') {
    return (
      <div className="wrap-narrow">
        <PageHeader title={t.released} lede={t.releasedLede} />
        <ButtonLink href="/promotions">{t.cohorts}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="wrap-narrow">
      <PageHeader title={t.title} lede={t.lede(order.name)} />
      <FormProblem state={state} />
      {order.heldUntil ? <p>{t.held(moment(locale, order.heldUntil))}</p> : null}
      <ButtonLink href={wayToPay(order)} className="mt-5">
        {order.contract?.signedAt === null ? t.sign : t.resume}
      </ButtonLink>
      <form method="post" className="mt-12 border-t border-line pt-6">
        <p className="mb-4 text-soft">{t.releaseText}</p>
        <Button variant="danger">{t.release}</Button>
      </form>
    </div>
  );
}
