import type { listCohorts, ResponseOf } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { CohortState } from '../../../parts/staff/states';
import { CohortDates } from '../../../parts/staff/when';
import { messages } from './messages';

type ListedCohort = ResponseOf<typeof listCohorts>['cohorts'][number];

export function CohortTable({ cohorts }: { cohorts: readonly ListedCohort[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={cohorts}
      rowKey={(cohort) => cohort.id}
      columns={[
        {
          key: 'name',
          header: t.name,
          rowHeader: true,
          cell: (cohort) => (
            <>
              <a className="link" href={`/direction/promotions/${cohort.id}`}>
                {cohort.name}
              </a>
              <span className="block text-sm font-normal text-soft">
                <CohortDates startsOn={cohort.startsOn} endsOn={cohort.endsOn} />
              </span>
            </>
          ),
        },
        { key: 'state', header: t.state, cell: (cohort) => <CohortState status={cohort.status} /> },
        { key: 'seats', header: t.seats, cell: (cohort) => t.taken(cohort.seatsTaken, cohort.capacity) },
        {
          key: 'trainers',
          header: t.trainers,
          cell: ({ trainers }) =>
            trainers.map(({ name }) => name).join(', ') || <span className="text-soft">{t.noTrainer}</span>,
        },
        {
          key: 'progress',
          header: t.progress,
          align: 'end',
          cell: (cohort) => percent(locale, cohort.averageProgress),
        },
        {
          key: 'board',
          header: t.board,
          cell: ({ id, name, toReview }) => (
            <a
              className="link"
              href={`/formatrice/promotions/${id}${toReview > 0 ? '?filtre=a-relire' : ''}`}
              aria-label={toReview > 0 ? undefined : t.boardOf(name)}
            >
              {toReview > 0 ? t.toReview(toReview) : t.open}
            </a>
          ),
        },
      ]}
    />
  );
}
