import type { Cohort, OfferTerms } from '@tandem/contracts';
import { Checkbox, Fieldset, RadioGroup, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { CohortDates } from '../../../parts/staff/when';
import { cohortField, planSlots, useOfferValues } from './fields';
import { offerMessages } from './messages';
import { PlanSlot } from './plan-slot';

interface OfferFieldsProps {
  /** What may be sold, and what the offer sells already. */
  cohorts: readonly Cohort[];
  /** What the form begins with. */
  terms: Partial<OfferTerms>;
}

export function OfferFields({ cohorts, terms }: OfferFieldsProps) {
  const t = useMessages(offerMessages);
  const { errors } = useFormState();
  const values = useOfferValues(terms);
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] });
  const sales = ['content', 'training'] as const;
  const vats = ['franchise', 'exempt_training', 'standard'] as const;
  return (
    <>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autoComplete="off" maxLength={120} />
      <CohortBoxes cohorts={cohorts} values={values} error={errors.cohortIds} />
      <TextField
        {...field('price')}
        label={t.price}
        hint={t.priceHint}
        inputMode="decimal"
        autoComplete="off"
        suffix="€"
      />
      <RadioGroup
        {...field('sale')}
        label={t.sale}
        options={sales.map((value) => ({ value, label: t.sales[value], hint: t.sales[`${value}Hint`] }))}
      />
      <RadioGroup
        {...field('vat')}
        label={t.vat}
        options={vats.map((value) => ({ value, label: t.vats[value], hint: t.vats[`${value}Hint`] }))}
      />
      <Fieldset legend={t.plans} id="plans" error={errors.plans} large>
        <div className="grid gap-6">
          {planSlots(values).map((plan, slot) => (
            <PlanSlot key={slot} slot={slot} plan={plan} />
          ))}
        </div>
      </Fieldset>
    </>
  );
}

interface CohortBoxesProps {
  cohorts: readonly Cohort[];
  values: Record<string, string>;
  error: string | undefined;
}

function CohortBoxes({ cohorts, values, error }: CohortBoxesProps) {
  const t = useMessages(offerMessages);
  return (
    <Fieldset legend={t.cohorts} id="cohortIds-group" hint={t.cohortsHint} error={error}>
      {cohorts.length === 0 ? <p>{t.noCohorts}</p> : null}
      <div className="options">
        {cohorts.map(({ id, name, startsOn, endsOn }, at) => (
          <Checkbox
            key={id}
            name={cohortField(id)}
            // The error summary leads to the first box.
            id={at === 0 ? 'cohortIds' : undefined}
            label={name}
            hint={<CohortDates startsOn={startsOn} endsOn={endsOn} />}
            defaultChecked={cohortField(id) in values}
          />
        ))}
      </div>
    </Fieldset>
  );
}
