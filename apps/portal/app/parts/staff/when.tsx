import { DateTime, type DateShape } from '@tandem/ui';
import { academyZone, date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';
import { relativeDay } from '../../lib/relative-day';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

interface WhenProps {
  value: string;
  /** Of the cohort, when there is one. */
  zone?: string;
  shape?: DateShape;
}

export function When({ value, zone = academyZone, shape = 'date' }: WhenProps) {
  return <DateTime value={value} locale={tags[useLocale()]} zone={zone} shape={shape} />;
}

/** « il y a 3 jours », then the exact moment: the first is read at a glance, the second can be quoted. */
export function Ago({ value, zone = academyZone, now }: WhenProps & { now: Date }) {
  const locale = useLocale();
  return (
    <span>
      <span className="block">{relativeDay(new Date(value), now, zone, locale)}</span>
      <span className="block text-sm whitespace-nowrap text-soft">
        <When value={value} zone={zone} shape="short" />, <When value={value} zone={zone} shape="time" />
      </span>
    </span>
  );
}

export function CohortDates({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return <>{t.dates(date(locale, startsOn), date(locale, endsOn))}</>;
}
