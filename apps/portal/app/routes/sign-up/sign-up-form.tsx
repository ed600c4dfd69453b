import { useSearchParams } from '@remix-run/react';
import { Button, Checkbox, TextField } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { EmailField } from '../../parts/email-field';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

export function SignUpForm() {
  const t = useMessages(messages);
  const state = useFormState();
  const wanted = useSearchParams()[0].get('suite');
  const carry = wanted ? `?suite=${encodeURIComponent(wanted)}` : '';
  return (
    <>
      <form method="post" className="grid gap-5" noValidate>
        <FormProblem state={state} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          autoComplete="name"
          defaultValue={state.values.name}
          error={state.errors.name}
        />
        <EmailField state={state} />
        <PasswordField fresh error={state.errors.password} />
        <div>
          <Checkbox
            name="acceptTerms"
            label={t.terms}
            defaultChecked={state.values.acceptTerms !== undefined}
            error={state.errors.acceptTerms}
          />
          <p className="flex flex-wrap gap-x-5 pl-9 text-sm">
            <a href="/conditions" className="link link-alone">
              {t.readTerms}
            </a>
            <a href="/confidentialite" className="link link-alone">
              {t.readPrivacy}
            </a>
          </p>
        </div>
        <div className="actions">
          <Button>{t.submit}</Button>
        </div>
      </form>
      <p className="mt-10 border-t border-line pt-6">
        {t.already}{' '}
        <a href={`/connexion${carry}`} className="link">
          {t.signIn}
        </a>
      </p>
    </>
  );
}
