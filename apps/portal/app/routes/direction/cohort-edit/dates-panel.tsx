import type { Cohort } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { CohortDates } from '../../../parts/staff/when';
import { messages } from './messages';

/** A change of dates has a page of its own, which shows first what it does. */
export function DatesPanel({ cohort: { id, startsOn, endsOn, zone } }: { cohort: Cohort }) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="dates" className="grid gap-4">
      <h2 id="dates" className="text-xl">
        {t.dates}
      </h2>
      <p>
        <CohortDates startsOn={startsOn} endsOn={endsOn} />
        <span className="block text-soft">{zone.replaceAll('_', ' ')}</span>
      </p>
      <div className="actions">
        <ButtonLink variant="quiet" href={`/direction/promotions/${id}/dates`}>
          {t.changeDates}
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/formatrice/promotions/${id}/plan`}>
          {t.plan}
        </ButtonLink>
      </div>
    </Card>
  );
}
