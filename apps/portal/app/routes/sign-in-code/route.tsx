import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { completeSignIn, ProblemError } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import type { ReactNode } from 'react';
import { carriedField, takenUpAt, takingUp } from '../../../host/carried-forms.js';
import { api } from '../../lib/api.server';
import { useCarried } from '../../lib/carried-form';
import { carriedOf } from '../../lib/carried-form.server';
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
  const carried = carriedOf(request, form);
  if (!ticket) return startAgain(wanted, carried);
  if (new URL(request.url).searchParams.has(takingUp)) return data({ carried });
  try {
    const session = await api(request)(completeSignIn, { body: { ticket, code: textOf(form, 'code') } });
    return await openSession(request, session, wanted, carried !== '');
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 410) return startAgain(wanted, carried);
    return formProblem(request, error, form);
  }
}

function startAgain(wanted: string | null, carried: string) {
  const query = new URLSearchParams({ delai: '', ...(wanted && { suite: wanted }) });
  const headers = { 'Set-Cookie': noSecondStepCookie };
  const page = `/connexion?${query}`;
  return carried ? redirect(takenUpAt(page), { headers, status: 307 }) : redirect(page, { headers });
}

export default function SignInCodePage() {
  const t = useMessages(messages);
  const state = useFormState();
  const { wanted, recovery } = useLoaderData<typeof loader>();
  const carry = followedBy(wanted);
  const field = recovery ? t.recovery : t.code;
  const carried = useCarried();
  return (
    <AccountFrame title={recovery ? t.recoveryTitle : t.title} lede={recovery ? t.recoveryLede : t.lede}>
      <form
        method="post"
        action={`/connexion/code${carry}${recovery ? `${carry ? '&' : '?'}secours` : ''}`}
        className="grid gap-5"
        noValidate
      >
        <FormProblem state={state} names={{ code: field }} />
        <input type="hidden" name="suite" value={wanted ?? ''} />
        {carried ? <input type="hidden" name={carriedField} value={carried} /> : null}
        {recovery ? (
          <RecoveryField error={state.errors.code} />
        ) : (
          <CodeField label={t.code} hint={t.codeHint} error={state.errors.code} />
        )}
        <div className="actions">
          <Button>{t.submit}</Button>
          {recovery ? (
            <OtherWay href={`/connexion/code${carry}`}>{t.withPhone}</OtherWay>
          ) : (
            <OtherWay href={`/connexion/code${carry ? `${carry}&` : '?'}secours`}>{t.noPhone}</OtherWay>
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

/** A link cannot take along what the form carries. */
function OtherWay({ href, children }: { href: string; children: ReactNode }) {
  if (useCarried() === '')
    return (
      <a href={href} className="link link-alone">
        {children}
      </a>
    );
  return (
    <button formAction={takenUpAt(href)} className="link link-alone">
      {children}
    </button>
  );
}
