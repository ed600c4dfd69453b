import { zonePlace } from '@tandem/contracts/zones';
import { TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

interface ScheduleFieldsProps {
  zone: string;
  /** When it is to leave as things are. */
  leaves?: { day: string; at: string } | null;
}

/** A day and a time on the wall of the cohort's zone. */
export function ScheduleFields({ zone, leaves }: ScheduleFieldsProps) {
  const t = useMessages(messages);
  const { errors, values } = useFormState();
  const place = zonePlace(useLocale(), zone);
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        name="when.day"
        type="date"
        label={t.day}
        error={errors['when.day']}
        defaultValue={values['when.day'] ?? leaves?.day}
      />
      <TextField
        name="when.at"
        type="time"
        label={t.at}
        mark={place}
        error={errors['when.at']}
        defaultValue={values['when.at'] ?? leaves?.at ?? '08:00'}
      />
    </div>
  );
}
