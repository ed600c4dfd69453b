import { listWaitingSubmissions } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { queueAsked } from '../reviews/queue-asked';
import { messages } from './messages';
import { tableOf, type TableSource } from './table-source.server';

/** What waits for a review, as the queue is narrowed. */
export const reviewsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { submissions } = await call(listWaitingSubmissions, { query: queueAsked(query) });
  return {
    table: tableOf(submissions, [
      [t.member, ({ student }) => student.name],
      [t.cohort, ({ cohort }) => cohort.name],
      [t.work, ({ assignment }) => assignment.title],
      [t.version, ({ number }) => number],
      [t.handedIn, ({ submittedAt: instant, cohort: { zone } }) => ({ instant, zone })],
      [t.reviewer, ({ claim }) => claim?.person.name ?? null],
      [t.reviewerUntil, ({ claim, cohort: { zone } }) => claim && { instant: claim.until, zone }],
    ]),
  };
};
