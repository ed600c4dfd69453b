import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOrderContract, signContract } from '@tandem/contracts';
import { PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { moment } from '../../lib/format';
import { textOf, ticked } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { justBought } from '../order/just-bought';
import { ContractArticle } from './contract-article';
import { messages } from './messages';
import { SignForm } from './sign-form';
import { SignedNote } from './signed-note';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const orderId = params.orderId ?? '';
  const contract = await api(request)(getOrderContract, { params: { orderId } });
  // Never signed, and its seat is gone: the order's own page says so.
  if (!contract.signed && contract.status !== 'pending') throw redirect(`/commandes/${orderId}`);
  return contract;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const orderId = params.orderId ?? '';
  try {
    const order = await api(request)(signContract, {
      params: { orderId },
      body: {
        hash: textOf(form, 'hash'),
        name: textOf(form, 'name'),
        ...(form.has('signsAs') && { signsAs: textOf(form, 'signsAs') }),
        // An unticked box is sent as it is: the API says that her agreement is missing.
        accept: ticked(form, 'accept') as true,
      },
    });
    return redirect(order.checkoutUrl ?? justBought(orderId), 303);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function ContractPage() {
  const contract = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  const { kind, text, signed, heldUntil, orderId } = contract;
  return (
    <div className="wrap-narrow">
      <PageHeader
        eyebrow={signed ? t.signedEyebrow : t.eyebrow}
        title={<span lang="fr">{text.title}</span>}
        lede={signed ? t.signedLedes[kind] : t.ledes[kind]}
      />
      {heldUntil ? <p className="text-soft">{t.held(moment(locale, heldUntil))}</p> : null}
      <p>
        <a href={`/commandes/${orderId}/contrat.pdf`} className="link link-alone">
          {t.download}
        </a>
      </p>
      <ContractArticle text={text} />
      {signed ? <SignedNote contract={contract} /> : <SignForm contract={contract} />}
    </div>
  );
}
