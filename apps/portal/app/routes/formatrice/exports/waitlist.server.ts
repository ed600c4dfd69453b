import { getWaitlist } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { messages as waitlistWords } from '../waitlist/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** In the order in which seats are offered. */
export const waitlistTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { states } = translate(waitlistWords, locale);
  const { cohort, lines } = await call(getWaitlist, { params: idsOf(query) });
  const { name: about, zone } = cohort;
  return {
    table: tableOf(lines, [
      [t.rank, (_, at) => at + 1],
      [t.name, ({ name }) => name],
      [t.since, ({ since: instant }) => ({ instant, zone })],
      [t.state, ({ status }) => states[status]],
      [t.heldUntil, ({ offeredUntil }) => offeredUntil && { instant: offeredUntil, zone }],
    ]),
    ...{ about, zone },
  };
};
