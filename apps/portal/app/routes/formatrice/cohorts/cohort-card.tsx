import type { listCohorts, ResponseOf } from '@tandem/contracts';
import { ButtonLink, Card, ProgressBar } from '@tandem/ui';
import { canSign } from '../../../lib/attendance';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { useNow } from '../../../lib/use-now';
import { CohortState } from '../../../parts/staff/states';
import { CohortDates, When } from '../../../parts/staff/when';
import { messages } from './messages';

type ListedCohort = ResponseOf<typeof listCohorts>['cohorts'][number];

export function CohortCard({ cohort }: { cohort: ListedCohort }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const now = useNow();
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <Card as="li" className="grid content-start gap-4">
      <div>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h3 className="text-xl">
            <a className="link" href={href}>
              {cohort.name}
            </a>
          </h3>
          <CohortState status={cohort.status} />
        </div>
        <p className="mt-1 text-soft">
          <CohortDates startsOn={cohort.startsOn} endsOn={cohort.endsOn} />
        </p>
        <p className="text-soft">{t.seats(cohort.seatsTaken, cohort.capacity)}</p>
        {cohort.nextSession ? (
          <p className="mt-3">
            <span className="text-sm text-soft">{t.nextSession}</span>
            <span className="block">
              {cohort.nextSession.title},{' '}
              <When value={cohort.nextSession.startsAt} zone={cohort.zone} shape="datetime" />
            </span>
            {canSign(cohort.nextSession.startsAt, now) ? (
              <ButtonLink small className="mt-2" href={`${href}/emargement`}>
                {t.letSign}
              </ButtonLink>
            ) : null}
          </p>
        ) : null}
      </div>
      <ProgressBar
        visible
        label={t.progress}
        value={Math.round(cohort.averageProgress * 100)}
        text={percent(locale, cohort.averageProgress)}
      />
      {cohort.toReview > 0 || cohort.toCountersign > 0 ? (
        <div className="actions">
          {cohort.toReview > 0 ? (
            <ButtonLink small href={`${href}?filtre=a-relire`}>
              {t.toReview(cohort.toReview)}
            </ButtonLink>
          ) : null}
          {cohort.toCountersign > 0 ? (
            <ButtonLink small variant="quiet" href={`${href}/emargement`}>
              {t.toCountersign(cohort.toCountersign)}
            </ButtonLink>
          ) : null}
        </div>
      ) : (
        <p className="text-soft">{t.nothingWaits}</p>
      )}
    </Card>
  );
}
