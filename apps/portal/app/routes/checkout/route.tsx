import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme, placeOrder } from '@tandem/contracts';
import { EmptyState, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { formProblem } from '../../lib/forms.server';
import { textOf, ticked } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { justBought } from '../order/just-bought';
import { useVisitor } from '../../lib/visitor';
import { SignInFirst } from '../../parts/sign-in-first';
import { buyerOf } from './buyer.server';
import { readChoice } from './choice';
import { lastBuyer } from './last-buyer.server';
import { messages } from './messages';
import { NotForSale } from './not-for-sale';
import { OrderForm } from './order-form';
import { preview } from './preview.server';
import { WhatFollows } from './what-follows';
import { WhatIsBought } from './what-is-bought';
import { WhoBuys } from './who-buys';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const choice = readChoice(new URL(request.url).searchParams);
  const asked = { offerId: params.offerId ?? '', buyer: choice.buyer ?? ('consumer' as const) };
  const [programme, seen, known] = await Promise.all([
    api(request)(getProgramme, { params: { courseSlug } }),
    preview(request, { ...asked, coupon: choice.coupon }),
    choice.buyer && choice.onward ? lastBuyer(request, choice.buyer) : null,
  ]);
  const plan = seen.preview.plans.find(({ key }) => key === choice.plan) ?? seen.preview.plans[0]!;
  const coupon = seen.preview.coupon?.code ?? null;
  return {
    programme,
    ...seen,
    known,
    typedCoupon: choice.coupon,
    choice: { ...choice, plan: plan.key, coupon },
    plan,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { buyer, plan, coupon } = readChoice(new URL(request.url).searchParams);
  const form = await request.formData();
  try {
    const order = await api(request)(placeOrder, {
      body: {
        offerId: params.offerId ?? '',
        offerVersion: Number(textOf(form, 'offerVersion')),
        plan: plan ?? textOf(form, 'plan'),
        ...(coupon && { coupon }),
        buyer: buyerOf(buyer ?? 'consumer', form),
        // An unticked box is sent as it is: the API says that her agreement is missing.
        acceptTerms: ticked(form, 'acceptTerms') as true,
        waiveWithdrawal: ticked(form, 'waiveWithdrawal'),
      },
    });
    const unsigned = order.status === 'pending' && order.contract !== null;
    return redirect(
      order.checkoutUrl ?? (unsigned ? `/commandes/${order.id}/contrat` : justBought(order.id)),
      303,
    );
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export const ErrorBoundary = NotForSale;

export default function CheckoutPage() {
  const { programme, preview: seen } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <div className="wrap-narrow">
      <PageHeader eyebrow={seen.offer.name} title={t.title} lede={t.lede} />
      <WhatIsBought programme={programme} preview={seen} />
      <div className="mt-10">
        {seen.offer.seatsLeft === 0 && !member ? (
          <EmptyState title={t.full} action={<Waitlists />}>
            {t.fullText}
          </EmptyState>
        ) : member ? (
          <>
            {seen.offer.held ? (
              <Notice className="mb-6">{t.heldNotice}</Notice>
            ) : seen.offer.seatsLeft === 0 ? (
              <Notice className="mb-6">
                <p>{t.fullNotice}</p>
                <Waitlists />
              </Notice>
            ) : null}
            <Step />
          </>
        ) : (
          <SignInFirst title={t.signInTitle}>{t.signInText}</SignInFirst>
        )}
      </div>
    </div>
  );
}

/** Of its cohorts: each page says whether that one is full. */
function Waitlists() {
  const { preview: seen } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <ul className="grid gap-2">
      {seen.offer.cohorts.map(({ id, name }) => (
        <li key={id}>
          <a className="link link-alone" href={`/promotions/${id}/attente`}>
            {t.waitlist(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One at a time, each at an address of its own: what is typed stands on the last one only, and is never left. */
function Step() {
  const { preview: seen, known, plan, choice, typedCoupon, couponError } = useLoaderData<typeof loader>();
  const { buyer, onward } = choice;
  if (!buyer) return <WhoBuys sale={seen.offer.sale} coupon={choice.coupon} />;
  if (!onward || couponError)
    return (
      <WhatFollows
        preview={seen}
        choice={{ ...choice, buyer }}
        typedCoupon={typedCoupon}
        couponError={couponError}
      />
    );
  return <OrderForm preview={seen} choice={{ ...choice, buyer }} plan={plan} known={known} />;
}
