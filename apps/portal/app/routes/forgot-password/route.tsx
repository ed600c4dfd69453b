import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requestPasswordReset } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { formProblem } from '../../lib/forms.server';
import { textOf, useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { AccountFrame } from '../../parts/account-frame';
import { EmailField } from '../../parts/email-field';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = textOf(form, 'email');
  try {
    await api(request)(requestPasswordReset, { body: { email } });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return { sentTo: email };
}

export default function ForgotPasswordPage() {
  const t = useMessages(messages);
  const state = useFormState();
  const result = useActionData<typeof action>();
  const sentTo = result && 'sentTo' in result ? result.sentTo : null;
  return (
    <AccountFrame title={sentTo ? t.sent : t.title} lede={sentTo ? t.sentText(sentTo) : t.lede}>
      {sentTo ? null : (
        <form method="post" className="grid gap-5" noValidate>
          <FormProblem state={state} />
          <EmailField state={state} />
          <div className="actions">
            <Button>{t.submit}</Button>
          </div>
        </form>
      )}
      <p className="mt-6">
        <a href="/connexion" className="link link-alone">
          {t.back}
        </a>
      </p>
    </AccountFrame>
  );
}
