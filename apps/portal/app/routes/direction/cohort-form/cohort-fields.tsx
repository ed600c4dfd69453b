import type { Cohort } from '@tandem/contracts';
import { TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useCohortValues } from './fields';
import { formMessages } from './messages';

interface CohortFieldsProps {
  /** The one to change; absent for a new one. */
  cohort?: Cohort;
  /** How many are on its waitlist. */
  waiting?: number;
}

/** Name and seats. */
export function CohortFields({ cohort, waiting = 0 }: CohortFieldsProps) {
  const t = useMessages(formMessages);
  const { errors, code, notice } = useFormState();
  const values = useCohortValues(cohort);
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] });
  return (
    <>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autoComplete="off" maxLength={120} />
      <TextField
        {...field('capacity')}
        error={errors.capacity ?? (code === 'capacity-below-taken' ? notice : undefined)}
        label={t.capacity}
        hint={waiting > 0 ? `${t.capacityHint} ${t.capacityWaited(waiting)}` : t.capacityHint}
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  );
}
