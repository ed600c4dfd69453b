import { Select, TextField } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { formMessages } from './messages';
import { zoneOptions } from './zones';

interface DateFieldsProps {
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** First and last day and zone of a cohort. */
export function DateFields({ values, errors }: DateFieldsProps) {
  const t = useMessages(formMessages);
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] });
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field('startsOn')} type="date" label={t.startsOn} />
        <TextField {...field('endsOn')} type="date" label={t.endsOn} />
      </div>
      <Select {...field('zone')} label={t.zone} hint={t.zoneHint} options={zoneOptions(values.zone)} />
    </>
  );
}
