import type { WaitingPlace } from '@tandem/contracts';
import { Card, Tag, type Tone } from '@tandem/ui';
import { date, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { WaitingState } from '../../parts/waiting-state';
import { messages } from './messages';

const tones: Record<WaitingPlace['state']['kind'], Tone> = {
  waiting: 'gold',
  offered: 'teal',
  buying: 'teal',
  lapsed: 'plain',
  removed: 'plain',
};

/** One place in a queue, and what she can do about it. */
export function WaitingCard({ place }: { place: WaitingPlace }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { cohort, since, closed, state } = place;
  const archived = closed === 'archived' && (state.kind === 'waiting' || state.kind === 'offered');
  return (
    <Card as="li" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-2xl">{cohort.name}</h2>
        <Tag tone={archived ? 'plain' : tones[state.kind]}>{archived ? t.archived : t.tags[state.kind]}</Tag>
      </div>
      <p className="text-soft">
        {t.dates(date(locale, cohort.startsOn), date(locale, cohort.endsOn))}
        <span className="block">{t.since(moment(locale, since, cohort.zone))}</span>
      </p>
      <WaitingState {...place} />
    </Card>
  );
}
