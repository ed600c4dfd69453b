import type { listCohorts, ResponseOf } from '@tandem/contracts';
import { ButtonLink, Card, EmptyState, ProgressBar } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { CohortDates } from '../../../parts/staff/when';
import { messages } from './messages';

type ListedCohort = ResponseOf<typeof listCohorts>['cohorts'][number];

export function OpenCohorts({ cohorts }: { cohorts: readonly ListedCohort[] }) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="ouvertes">
      <h2 id="ouvertes" className="text-xl">
        {t.open}
      </h2>
      {cohorts.length === 0 ? (
        <div className="mt-4">
          <EmptyState
            headingLevel={3}
            title={t.noneOpen}
            action={<ButtonLink href="/direction/promotions/nouvelle">{t.create}</ButtonLink>}
          >
            {t.noneOpenHint}
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-2">
          {cohorts.map((cohort) => (
            <CohortLine key={cohort.id} cohort={cohort} />
          ))}
        </ul>
      )}
      <p className="mt-2">
        <a className="link link-alone" href="/direction/promotions">
          {t.allCohorts}
        </a>
      </p>
    </Card>
  );
}

function CohortLine({ cohort }: { cohort: ListedCohort }) {
  const t = useMessages(messages);
  const { id, name, startsOn, endsOn, seatsTaken, capacity, toReview } = cohort;
  return (
    <li className="border-t border-line py-4 first:border-0">
      <a className="link font-semibold" href={`/direction/promotions/${id}`}>
        {name}
      </a>
      <p className="mb-2 text-sm text-soft">
        <CohortDates startsOn={startsOn} endsOn={endsOn} />
      </p>
      <ProgressBar
        label={t.seatsOf(name)}
        value={seatsTaken}
        max={capacity}
        text={t.taken(seatsTaken, capacity)}
      />
      <div className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="text-soft">{t.taken(seatsTaken, capacity)}</span>
        <a className="link" href={`/formatrice/promotions/${id}${toReview > 0 ? '?filtre=a-relire' : ''}`}>
          {toReview > 0 ? t.toReview(toReview) : t.board}
          <span className="sr-only">, {name}</span>
        </a>
      </div>
    </li>
  );
}
