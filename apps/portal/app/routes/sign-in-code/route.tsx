import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { completeSignIn, ProblemError } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { noSecondStepCookie, secondStepTicket } from '../../lib/cookies.server';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { followedBy } from '../../lib/landing';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { openSession } from '../../lib/open-session.server';
import { AccountFrame } from '../../parts/account-frame';
import { CodeField } from '../../parts/code-field';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';
import { RecoveryField } from './recovery-field';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const wanted = query.get('suite');
  if (!secondStepTicket(request)) throw redirect(`/connexion${followedBy(wanted)}`);
  return { wanted, recovery: query.has('secours') };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const wanted = textOf(form, 'suite') || null;
  const ticket = secondStepTicket(request);
  if (!ticket) return startAgain(wanted);
  try {
    const session = await api(request)(completeSignIn, { body: { ticket, code: textOf(form, 'code') } });
    return await openSession(request, session, wanted);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 410) return startAgain(wanted);
    return formProblem(request, error, form);
  }
}

function startAgain(wanted: string | null) {
  const query = new URLSearchParams({ delai: '', ...(wanted && { suite: wanted }) });
  return redirect(`/connexion?${query}`, { headers: { 'Set-Cookie': noSecondStepCookie } });
}

export default function SignInCodePage() {
  const t = useMessages(messages);
  const state = useFormState();
  const { wanted, recovery } = useLoaderData<typeof loader>();
  const carry = followedBy(wanted);
  const field = recovery ? t.recovery : t.code;
  return (
    <AccountFrame title={recovery ? t.recoveryTitle : t.title} lede={recovery ? t.recoveryLede : t.lede}>
      <form method="post" className="grid gap-5" noValidate>
        <FormProblem state={state} names={{ code: field }} />
        <input type="hidden" name="suite" value={wanted ?? ''} />
        {recovery ? (
          <RecoveryField error={state.errors.code} />
        ) : (
          <CodeField label={t.code} hint={t.codeHint} error={state.errors.code} />
        )}
        <div className="actions">
          <Button>{t.submit}</Button>
          {recovery ? (
            <a href={`/connexion/code${carry}`} className="link link-alone">
              {t.withPhone}
            </a>
          ) : (
            <a href={`/connexion/code${carry ? `${carry}&` : '?'}secours`} className="link link-alone">
              {t.noPhone}
            </a>
          )}
        </div>
      </form>
      <p className="mt-10 border-t border-line pt-6">
        {recovery ? <span className="mb-4 block text-soft">{t.lost}</span> : null}
        <a href={`/connexion${carry}`} className="link link-alone">
          {t.other}
        </a>
      </p>
    </AccountFrame>
  );
}
