import { Fieldset, Select, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useCohortValues } from './fields';
import { formMessages } from './messages';

export function WeeklySessionFields() {
  const t = useMessages(formMessages);
  const { errors } = useFormState();
  const values = useCohortValues();
  const field = (name: string) => ({
    name: `weeklySession.${name}`,
    error: errors[`weeklySession.${name}`],
    defaultValue: values[`weeklySession.${name}`],
  });
  return (
    <Fieldset legend={t.session} id="weeklySession" hint={t.sessionHint} mark={t.optional}>
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <Select
          {...field('weekday')}
          label={t.weekday}
          placeholder={t.noSession}
          options={t.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <TextField {...field('at')} type="time" label={t.at} />
        <TextField
          {...field('minutes')}
          label={t.minutes}
          inputMode="numeric"
          autoComplete="off"
          suffix={t.minutesUnit}
        />
      </div>
    </Fieldset>
  );
}
