import type { Cohort } from '@tandem/contracts';
import { Select, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useCohortValues } from './fields';
import { formMessages } from './messages';
import { TrainerBoxes } from './trainer-boxes';
import type { TrainerChoice } from './trainers.server';
import { zoneOptions } from './zones';

interface CohortFieldsProps {
  trainers: readonly TrainerChoice[];
  /** The cohort to change; absent for a new one. */
  cohort?: Cohort;
}

export function CohortFields({ trainers, cohort }: CohortFieldsProps) {
  const t = useMessages(formMessages);
  const { errors, code, notice } = useFormState();
  const values = useCohortValues(cohort);
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] });
  return (
    <>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autoComplete="off" maxLength={120} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field('startsOn')} type="date" label={t.startsOn} />
        <TextField {...field('endsOn')} type="date" label={t.endsOn} />
      </div>
      <Select {...field('zone')} label={t.zone} hint={t.zoneHint} options={zoneOptions(values.zone)} />
      <TextField
        {...field('capacity')}
        error={errors.capacity ?? (code === 'capacity-below-taken' ? notice : undefined)}
        label={t.capacity}
        hint={t.capacityHint}
        inputMode="numeric"
        autoComplete="off"
      />
      <TrainerBoxes trainers={trainers} values={values} error={errors.trainerIds} />
    </>
  );
}
