import { Button } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { PasswordField } from '../../parts/password-field';
import { messages } from './messages';

export function StartForm() {
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <section aria-labelledby="activer">
      <h2 id="activer" className="text-2xl">
        {t.startTitle}
      </h2>
      <p className="mt-1 text-soft">{t.startText}</p>
      <form method="post" className="mt-5 grid gap-5" noValidate>
        <FormProblem state={state} />
        <PasswordField error={state.errors.password} />
        <div className="actions">
          <Button name="act" value="start">
            {t.start}
          </Button>
        </div>
      </form>
    </section>
  );
}
