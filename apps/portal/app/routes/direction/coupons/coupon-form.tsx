import type { OwnerOffer } from '@tandem/contracts';
import { Button, Checkbox, Fieldset, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { FormCard } from '../../../parts/form-card';
import { messages } from './messages';

export function CouponForm({ offers }: { offers: readonly OwnerOffer[] }) {
  const t = useMessages(messages);
  const state = useFormState();
  const field = (name: string) => ({
    ...{ name, error: state.errors[name], defaultValue: state.values[name] },
    autoComplete: 'off',
  });
  const { code, percent, amount, startsOn, endsOn, usesAtMost, offerIds } = t;
  return (
    <FormCard id="nouveau" title={t.new}>
      <FormProblem state={state} names={{ code, percent, amount, startsOn, endsOn, usesAtMost, offerIds }} />
      {/* What is called `code` is a secret that no form gives back. */}
      <TextField
        {...field('couponCode')}
        id="code"
        error={state.errors.code}
        label={t.code}
        hint={t.codeHint}
        maxLength={40}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField {...field('percent')} label={t.percent} inputMode="numeric" suffix="%" />
        <TextField {...field('amount')} label={t.amount} inputMode="decimal" suffix="€" />
        <TextField {...field('startsOn')} type="date" label={t.startsOn} mark={t.optional} />
        <TextField {...field('endsOn')} type="date" label={t.endsOn} mark={t.optional} />
      </div>
      <TextField
        {...field('usesAtMost')}
        label={t.usesAtMost}
        hint={t.usesHint}
        mark={t.optional}
        inputMode="numeric"
      />
      <Fieldset
        legend={t.offerIds}
        id="offerIds-group"
        hint={t.offerHint}
        mark={t.optional}
        error={state.errors.offerIds}
      >
        <div className="options">
          {offers
            .filter(({ status }) => status !== 'closed')
            .map(({ id, terms }, at) => (
              <Checkbox
                key={id}
                name={`offer-${id}`}
                // The error summary leads to the first box.
                id={at === 0 ? 'offerIds' : undefined}
                label={terms.name}
                defaultChecked={`offer-${id}` in state.values}
              />
            ))}
        </div>
      </Fieldset>
      <div className="actions">
        <Button>{t.create}</Button>
      </div>
    </FormCard>
  );
}
