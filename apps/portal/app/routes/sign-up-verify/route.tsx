import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmSignUp } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { wantedOf } from '../../lib/cookies.server';
import { formProblem } from '../../lib/forms.server';
import { postedToken, tokenOf } from '../../lib/mail-token.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { openSession } from '../../lib/open-session.server';
import { AccountFrame } from '../../parts/account-frame';
import { ConfirmButton } from '../../parts/confirm-button';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  if (!token) throw redirect('/inscription');
  return { token };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    const session = await api(request)(confirmSignUp, { body: { token: postedToken(form) } });
    return await openSession(request, session, wantedOf(request));
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function SignUpVerifyPage() {
  const t = useMessages(messages);
  const { token } = useLoaderData<typeof loader>();
  return (
    <AccountFrame title={t.title} lede={t.lede}>
      <ConfirmButton token={token} label={t.confirm} />
      <p className="mt-10 border-t border-line pt-6">
        {t.again}{' '}
        <a href="/inscription" className="link">
          {t.restart}
        </a>
      </p>
    </AccountFrame>
  );
}
