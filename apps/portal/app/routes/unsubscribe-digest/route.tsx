import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { leaveDigest, type MailKind } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { formProblem } from '../../lib/forms.server';
import { postedToken, tokenOf } from '../../lib/mail-token.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** The signature holds for one kind: any other word is refused with it. */
const kindOf = (request: Request) =>
  (new URL(request.url).searchParams.get('type') ?? 'all') as MailKind | 'all';

export const loader = ({ request }: LoaderFunctionArgs) => ({
  token: tokenOf(request),
  kind: kindOf(request),
});

/** Mail programs post here by themselves (RFC 8058): their form is not ours, so the address gives token and kind. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = postedToken(form) || tokenOf(request);
  try {
    await api(request)(leaveDigest, { body: { token, kind: kindOf(request) } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return { done: true };
}

export default function UnsubscribeDigestPage() {
  const t = useMessages(messages);
  const { token, kind } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const done = result && 'done' in result;
  return (
    <div className="wrap-narrow">
      <PageHeader title={done ? t.done : t.title} lede={done ? t.doneText : (t.lede[kind] ?? t.lede.all)} />
      {done ? (
        <ButtonLink href="/compte#recapitulatif">{t.account}</ButtonLink>
      ) : (
        <ConfirmButton token={token} label={t.confirm} />
      )}
    </div>
  );
}
