import { listCohorts } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { messages as staffWords } from '../../../parts/staff/messages';
import { showsArchived } from '../cohorts/shows-archived';
import { messages } from './messages';
import { tableOf, type TableSource } from './table-source.server';

export const cohortsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { cohortStatus } = translate(staffWords, locale);
  const { cohorts } = await call(listCohorts, { query: { archived: String(showsArchived(query)) } });
  return {
    table: tableOf(cohorts, [
      [t.cohort, ({ name }) => name],
      [t.begins, ({ startsOn: day }) => ({ day })],
      [t.ends, ({ endsOn: day }) => ({ day })],
      [t.state, ({ status }) => cohortStatus[status]],
      [t.seatsTaken, ({ seatsTaken }) => seatsTaken],
      [t.seats, ({ capacity }) => capacity],
      [t.progress, ({ averageProgress: share }) => ({ share })],
      [t.toReview, ({ toReview }) => toReview],
      [t.toCountersign, ({ toCountersign }) => toCountersign],
      [t.nextSession, ({ nextSession, zone }) => nextSession && { instant: nextSession.startsAt, zone }],
    ]),
  };
};
