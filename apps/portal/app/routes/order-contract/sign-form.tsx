import type { OrderContract } from '@tandem/contracts';
import { Button, Checkbox, TextField } from '@tandem/ui';
import { date } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

export function SignForm({ contract }: { contract: OrderContract }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  return (
    <section aria-labelledby="signer" className="mt-10">
      <h2 id="signer" className="text-2xl">
        {t.sign}
      </h2>
      <form method="post" className="mt-4 grid gap-4" noValidate>
        <FormProblem state={state} names={{ name: t.name, signsAs: t.signsAs, accept: t.agreement }} />
        <input type="hidden" name="hash" value={contract.hash} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint(contract.signer)}
          autoComplete="name"
          defaultValue={state.values['name']}
          error={state.errors['name']}
        />
        {contract.kind === 'convention' ? (
          <TextField
            name="signsAs"
            label={t.signsAs}
            hint={t.signsAsHint}
            autoComplete="organization-title"
            defaultValue={state.values['signsAs']}
            error={state.errors['signsAs']}
          />
        ) : null}
        <Checkbox
          name="accept"
          label={t.accept[contract.kind]}
          defaultChecked={state.values['accept'] !== undefined}
          error={state.errors['accept']}
        />
        <p>{t.dated(date(locale, contract.today))}</p>
        <div className="actions mt-2">
          <Button>{t.signButton[contract.kind]}</Button>
          <a href={`/commandes/${contract.orderId}/annulee`} className="link link-alone">
            {t.giveUp}
          </a>
        </div>
        <p className="text-sm text-soft">{t.next[contract.kind]}</p>
      </form>
    </section>
  );
}
