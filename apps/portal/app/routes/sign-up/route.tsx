import { data, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { signUp } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { localeOf, wantedCookie } from '../../lib/cookies.server';
import { formProblem } from '../../lib/forms.server';
import { textOf, ticked } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { AccountFrame } from '../../parts/account-frame';
import { messages } from './messages';
import { SignUpForm } from './sign-up-form';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = textOf(form, 'email');
  try {
    await api(request)(signUp, {
      body: {
        email,
        password: textOf(form, 'password'),
        name: textOf(form, 'name'),
        // An unticked box is sent as it is: the API says that her agreement is missing.
        acceptTerms: ticked(form, 'acceptTerms') as true,
        locale: localeOf(request),
      },
    });
  } catch (error) {
    return formProblem(request, error, form);
  }
  const wanted = new URL(request.url).searchParams.get('suite') ?? '';
  return data({ sentTo: email }, { headers: { 'Set-Cookie': wantedCookie(wanted) } });
}

export default function SignUpPage() {
  const t = useMessages(messages);
  const result = useActionData<typeof action>();
  if (result && 'sentTo' in result) {
    return (
      <AccountFrame title={t.sent} lede={t.sentText(result.sentTo)}>
        <p className="text-soft">{t.sentHint}</p>
        <ButtonLink href="/inscription" variant="quiet" className="mt-6">
          {t.again}
        </ButtonLink>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t.title} lede={t.lede}>
      <SignUpForm />
    </AccountFrame>
  );
}
