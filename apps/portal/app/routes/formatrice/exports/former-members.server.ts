import { listFormerMembers } from '@tandem/contracts';
import { dayOf } from '@tandem/contracts/tables';
import { translate } from '../../../lib/messages';
import { messages as formerWords } from '../attendance/former-messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** Who gave her seat back, the last one first. */
export const formerMembersTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(formerWords, locale);
  const { cohort, members } = await call(listFormerMembers, { params: idsOf(query) });
  const { name: about, zone } = cohort;
  return {
    table: tableOf(members, [
      [t.member, ({ name }) => name],
      [words.from, ({ from }) => dayOf(from, zone)],
      [words.until, ({ until }) => dayOf(until, zone)],
      [words.reason, ({ reason }) => words.reasons[reason]],
      [t.present, ({ presentMinutes: minutes }) => ({ minutes })],
      [t.held, ({ heldMinutes: minutes }) => ({ minutes })],
    ]),
    ...{ about, zone },
  };
};
