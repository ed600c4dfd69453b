import { Button } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

interface PasswordFormProps {
  act: 'start' | 'renew' | 'disable';
  title: string;
  text: string;
  submit: string;
  /** Where she goes who changes her mind. */
  cancel?: string;
}

/** What is asked before the second factor changes: her password, once more. */
export function PasswordForm({ act, title, text, submit, cancel }: PasswordFormProps) {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <section aria-labelledby="acte">
      <h2 id="acte" className="text-2xl">
        {title}
      </h2>
      <p className="mt-1 text-soft">{text}</p>
      <form method="post" className="mt-5 grid gap-5" noValidate>
        <FormProblem state={state} />
        <PasswordField error={state.errors.password} />
        <div className="actions">
          <Button name="act" value={act} variant={act === 'disable' ? 'danger' : 'primary'}>
            {submit}
          </Button>
          {cancel ? (
            <a href={cancel} className="link link-alone">
              {t.cancel}
            </a>
          ) : null}
        </div>
      </form>
    </section>
  );
}
