import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmPasswordReset } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { formProblem } from '../../lib/forms.server';
import { textOf, useFormState } from '../../lib/forms';
import { postedToken, tokenOf } from '../../lib/mail-token.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { openSession } from '../../lib/open-session.server';
import { AccountFrame } from '../../parts/account-frame';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  if (!token) throw redirect('/mot-de-passe-oublie');
  return { token };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const body = { token: postedToken(form), password: textOf(form, 'password') };
    const session = await api(request)(confirmPasswordReset, { body });
    return await openSession(request, session, null);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function ResetPasswordPage() {
  const t = useMessages(messages);
  const state = useFormState();
  const { token } = useLoaderData<typeof loader>();
  return (
    <AccountFrame title={t.title} lede={t.lede}>
      <form method="post" className="grid gap-5" noValidate>
        <FormProblem state={state} />
        <input type="hidden" name="jeton" value={token} />
        <PasswordField fresh error={state.errors.password} />
        <div className="actions">
          <Button>{t.submit}</Button>
          <a href="/mot-de-passe-oublie" className="link link-alone">
            {t.again}
          </a>
        </div>
      </form>
    </AccountFrame>
  );
}
