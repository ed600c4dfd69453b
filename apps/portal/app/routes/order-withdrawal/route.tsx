import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getWithdrawal, withdraw, type Withdrawal } from '@tandem/contracts';
import { PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { date, moment } from '../../lib/format';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { FormProblem } from '../../parts/form-problem';
import { Confirmation, type Statement } from './confirmation';
import { messages } from './messages';
import { Done, Refused } from './outcomes';
import { StatementForm } from './statement-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getWithdrawal, { params: { orderId: params.orderId ?? '' } });
}

/** Two steps (Code de la consommation L221-21): what she states is shown again, and only then done. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const statement: Statement = { name: textOf(form, 'name').trim(), reason: textOf(form, 'reason').trim() };
  const step = textOf(form, 'step');
  if (step === 'change') return { statement, change: true };
  if (step === 'review' && statement.name) return { statement, change: false };
  try {
    const body = { name: statement.name, ...(statement.reason && { reason: statement.reason }) };
    await api(request)(withdraw, { params: { orderId: params.orderId ?? '' }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(new URL(request.url).pathname);
}

export default function WithdrawalPage() {
  const withdrawal = useLoaderData<typeof loader>();
  const result = useActionData() as { statement?: Statement; change?: boolean } | undefined;
  const state = useFormState();
  const t = useMessages(messages);
  if (withdrawal.done || !withdrawal.right.may) return <Ended withdrawal={withdrawal} />;
  const { right } = withdrawal;
  if (result?.statement && !result.change)
    return <Confirmation withdrawal={withdrawal} statement={result.statement} />;
  return (
    <Page title={t.title} lede={t.lede(withdrawal.name)}>
      <FormProblem state={state} names={{ name: t.name, reason: t.reason }} />
      <StatementForm
        {...{ withdrawal, right, state }}
        typed={{
          name: state.values.name ?? result?.statement?.name ?? withdrawal.buyerName,
          reason: state.values.reason ?? result?.statement?.reason ?? '',
        }}
      />
    </Page>
  );
}

function Ended({ withdrawal }: { withdrawal: Withdrawal }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { done, right } = withdrawal;
  if (done)
    return (
      <Page title={t.doneTitle} lede={t.doneLede(moment(locale, done.at))}>
        <Done done={done} unpaid={withdrawal.unpaid} />
      </Page>
    );
  if (right.may) return null;
  const ended = right.endedOn ? ` ${t.endedOn(date(locale, right.endedOn))}` : '';
  return (
    <Page title={t.refusedTitle} lede={t.refused[right.because] + ended}>
      <Refused article={right.article} orderId={withdrawal.orderId} />
    </Page>
  );
}

function Page({ title, lede, children }: { title: string; lede: string; children: React.ReactNode }) {
  return (
    <div className="wrap-narrow">
      <PageHeader title={title} lede={lede} />
      {children}
    </div>
  );
}
