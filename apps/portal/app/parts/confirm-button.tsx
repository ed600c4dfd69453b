import { Button } from '@tandem/ui';
import { useFormState } from '../lib/forms';
import { FormProblem } from './form-problem';

/**
 * A link in a mail opens this, and only the button does what the link is for: programs that read mails follow links,
 * they do not press buttons.
 */
export function ConfirmButton({ token, label }: { token: string; label: string }) {
  const state = useFormState();
  return (
    <form method="post" className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="jeton" value={token} />
      <div className="actions">
        <Button>{label}</Button>
      </div>
    </form>
  );
}
