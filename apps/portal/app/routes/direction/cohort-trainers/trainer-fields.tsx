import { Fieldset, Select, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import type { TrainerChoice } from '../cohort-form/trainers.server';
import { messages } from './messages';

interface TrainerFieldsProps {
  trainer: TrainerChoice;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** What one trainer is to the cohort; of a substitute, her days. */
export function TrainerFields({ trainer: { id, name }, values, errors }: TrainerFieldsProps) {
  const t = useMessages(messages);
  const field = (part: 'role' | 'from' | 'until') => {
    const key = `${part}-${id}`;
    return { name: key, error: errors[key], defaultValue: values[key] };
  };
  return (
    <Fieldset legend={name}>
      <div className="group/trainer grid items-start gap-5 sm:grid-cols-3">
        <Select
          {...field('role')}
          label={t.role}
          options={Object.entries(t.roles).map(([value, label]) => ({ value, label }))}
        />
        <div className="grid items-start gap-5 group-has-[option[value=substitute]:checked]/trainer:grid supports-[selector(:has(a))]:hidden sm:col-span-2 sm:grid-cols-2">
          <TextField {...field('from')} type="date" label={t.from} />
          <TextField {...field('until')} type="date" label={t.until} />
        </div>
      </div>
    </Fieldset>
  );
}
