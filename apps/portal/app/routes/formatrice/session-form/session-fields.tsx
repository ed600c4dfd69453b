import { zonePlace } from '@tandem/contracts/zones';
import { TextArea, TextField } from '@tandem/ui';
import { useLocale, useMessages } from '../../../lib/messages';
import { formMessages } from './messages';
import { useSessionForm } from './use-session-form';

interface SessionFieldsProps {
  /** What the fields begin with, until something was typed. */
  values: Record<string, string>;
  zone: string;
}

export function SessionFields({ values, zone }: SessionFieldsProps) {
  const t = useMessages(formMessages);
  const { errors, values: typed } = useSessionForm().state;
  const shown = 'title' in typed ? typed : values;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: shown[name] });
  const place = zonePlace(useLocale(), zone);
  return (
    <>
      <TextField {...field('title')} label={t.title} hint={t.titleHint} autoComplete="off" maxLength={120} />
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <TextField {...field('day')} type="date" label={t.day} />
        <TextField {...field('at')} type="time" label={t.at} mark={place} />
        <TextField
          {...field('minutes')}
          label={t.minutes}
          inputMode="numeric"
          autoComplete="off"
          suffix={t.minutesUnit}
        />
      </div>
      <TextField
        {...field('joinUrl')}
        type="url"
        label={t.joinUrl}
        hint={t.joinUrlHint}
        mark={t.optional}
        autoComplete="off"
      />
      <TextArea
        {...field('description')}
        label={t.description}
        hint={t.descriptionHint}
        mark={t.optional}
        rows={4}
      />
    </>
  );
}
