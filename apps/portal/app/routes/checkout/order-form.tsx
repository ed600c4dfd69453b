import type { OpenOffer } from '@tandem/contracts';
import { Button, Checkbox, Icon, TextField } from '@tandem/ui';
import { money } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { messages } from './messages';

const completions = {
  name: 'name',
  'address.street': 'street-address',
  'address.postalCode': 'postal-code',
  'address.city': 'address-level2',
};

export function OrderForm({ offer }: { offer: OpenOffer }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const state = useFormState();
  return (
    <section aria-labelledby="accord">
      <h2 id="accord" className="text-xl">
        {t.agree}
      </h2>
      <form method="post" className="mt-3 grid gap-4" noValidate>
        <FormProblem state={state} />
        <input type="hidden" name="offerId" value={offer.id} />
        <input type="hidden" name="offerVersion" value={offer.version} />
        <input type="hidden" name="plan" value={offer.plans[0]!.key} />
        {(['name', 'address.street', 'address.postalCode', 'address.city'] as const).map((field) => (
          <TextField
            key={field}
            name={`buyer.${field}`}
            label={t.buyer[field]}
            autoComplete={completions[field]}
            defaultValue={state.values[`buyer.${field}`]}
            error={state.errors[`buyer.${field}`]}
          />
        ))}
        <div>
          <Checkbox
            name="acceptTerms"
            label={t.terms}
            defaultChecked={state.values.acceptTerms !== undefined}
            error={state.errors.acceptTerms}
          />
          <a href="/conditions" className="link link-alone ml-9 text-sm">
            {t.readTerms}
          </a>
        </div>
        <Checkbox
          name="waiveWithdrawal"
          label={t.waive}
          hint={t.waiveLaw}
          defaultChecked={state.values.waiveWithdrawal !== undefined}
          error={state.errors.waiveWithdrawal}
        />
        <div className="actions mt-2">
          <Button>{t.pay(money(locale, offer.price))}</Button>
        </div>
        <p className="flex gap-2 text-sm text-soft">
          <Icon name="lock" className="mt-0.5" />
          <span>{t.secure}</span>
        </p>
      </form>
    </section>
  );
}
