import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unsubscribeLead } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { formProblem } from '../../lib/forms.server';
import { postedToken, tokenOf } from '../../lib/mail-token.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request }: LoaderFunctionArgs) => ({ token: tokenOf(request) });

/** Mail programs post here by themselves (RFC 8058): their form is not ours, so the address gives the token. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(unsubscribeLead, { body: { token: postedToken(form) || tokenOf(request) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return { done: true };
}

export default function UnsubscribePage() {
  const t = useMessages(messages);
  const { token } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const done = result && 'done' in result;
  return (
    <div className="wrap-narrow">
      <PageHeader title={done ? t.done : t.title} lede={done ? t.doneText : t.lede} />
      {done ? <ButtonLink href="/">{t.home}</ButtonLink> : <ConfirmButton token={token} label={t.confirm} />}
    </div>
  );
}
