import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMe, signIn } from '@tandem/contracts';
import { Button, Notice } from '@tandem/ui';
import { carriedField, takingUp } from '../../../host/carried-forms.js';
import { api, rawApi } from '../../lib/api.server';
import { useCarried } from '../../lib/carried-form';
import { carriedOf } from '../../lib/carried-form.server';
import { sessionToken } from '../../lib/cookies.server';
import { formProblem } from '../../lib/forms.server';
import { textOf, useFormState } from '../../lib/forms';
import { followedBy, landing } from '../../lib/landing';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { openSession } from '../../lib/open-session.server';
import { AccountFrame } from '../../parts/account-frame';
import { EmailField } from '../../parts/email-field';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const wanted = query.get('suite');
  const me = sessionToken(request) ? await rawApi(request)(getMe, {}).catch(() => null) : null;
  if (me?.kind === 'member') throw redirect(landing(me, wanted));
  return { wanted, late: query.has('delai') };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const carried = carriedOf(request, form);
  if (new URL(request.url).searchParams.has(takingUp)) return data({ carried });
  try {
    const body = { email: textOf(form, 'email'), password: textOf(form, 'password') };
    const session = await api(request)(signIn, { body });
    return await openSession(request, session, textOf(form, 'suite'), carried !== '');
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function SignInPage() {
  const t = useMessages(messages);
  const state = useFormState();
  const { wanted, late } = useLoaderData<typeof loader>();
  const carry = followedBy(wanted);
  const carried = useCarried();
  return (
    <AccountFrame title={t.title} lede={carried ? t.carried : wanted ? t.toContinue : t.lede}>
      <form method="post" action={`/connexion${carry}`} className="grid gap-5" noValidate>
        {late && !state.code ? <Notice tone="warning">{t.late}</Notice> : null}
        <FormProblem state={state} />
        <input type="hidden" name="suite" value={wanted ?? ''} />
        {carried ? <input type="hidden" name={carriedField} value={carried} /> : null}
        <EmailField state={state} />
        <PasswordField error={state.errors.password} />
        <div className="actions">
          <Button>{t.submit}</Button>
          <a href="/mot-de-passe-oublie" className="link link-alone">
            {t.forgot}
          </a>
        </div>
      </form>
      <p className="mt-10 border-t border-line pt-6">
        {t.noAccount}{' '}
        <a href={`/inscription${carry}`} className="link">
          {t.signUp}
        </a>
        <br />
        <span className="text-soft">{t.kept}</span>
      </p>
    </AccountFrame>
  );
}
