import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme, listOpenOffers, placeOrder, problems } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { formProblem } from '../../lib/forms.server';
import { textOf, ticked } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { messages } from './messages';
import { OrderForm } from './order-form';
import { SignInFirst } from './sign-in-first';
import { WhatIsBought } from './what-is-bought';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [programme, { offers }] = await Promise.all([
    api(request)(getProgramme, { params: { courseSlug } }),
    api(request)(listOpenOffers, { params: { courseSlug } }),
  ]);
  const offer = offers.find(({ id }) => id === params.offerId);
  if (!offer) {
    const title = problems['offer-not-open'][localeOf(request)];
    throw data({ type: 'about:blank', code: 'not-found', status: 404, title }, { status: 404 });
  }
  return { programme, offer };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const order = await api(request)(placeOrder, {
      body: {
        offerId: textOf(form, 'offerId'),
        offerVersion: Number(textOf(form, 'offerVersion')),
        plan: textOf(form, 'plan'),
        buyer: {
          kind: 'consumer',
          name: textOf(form, 'buyer.name'),
          address: {
            street: textOf(form, 'buyer.address.street'),
            postalCode: textOf(form, 'buyer.address.postalCode'),
            city: textOf(form, 'buyer.address.city'),
            country: 'FR',
          },
        },
        // An unticked box is sent as it is: the API says that her agreement is missing.
        acceptTerms: ticked(form, 'acceptTerms') as true,
        waiveWithdrawal: ticked(form, 'waiveWithdrawal'),
      },
    });
    return redirect(order.checkoutUrl ?? `/commandes/${order.id}`, 303);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function CheckoutPage() {
  const { programme, offer } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  return (
    <div className="wrap-narrow">
      <PageHeader eyebrow={offer.name} title={t.title} lede={t.lede} />
      <WhatIsBought programme={programme} offer={offer} />
      <div className="mt-10">
        {offer.cohorts.some(({ seatsLeft }) => seatsLeft === 0) && !member ? (
          <EmptyState title={t.full} action={<ButtonLink href="/promotions">{t.others}</ButtonLink>}>
            {t.fullText}
          </EmptyState>
        ) : member ? (
          <OrderForm offer={offer} />
        ) : (
          <SignInFirst />
        )}
      </div>
    </div>
  );
}
