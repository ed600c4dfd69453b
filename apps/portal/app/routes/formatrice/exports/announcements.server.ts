import { getAnnouncement, listAnnouncements } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { mailWords } from '../announcement/mail-state';
import { messages as sentWords } from '../announcement/messages';
import { messages as listWords } from '../announcements/messages';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

export const announcementsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(listWords, locale);
  const { cohort, announcements } = await call(listAnnouncements, { params: idsOf(query) });
  const { name: about, zone } = cohort;
  return {
    table: tableOf(announcements, [
      [t.subject, ({ subject }) => subject || words.untitled],
      [t.state, ({ state }) => words.states[state]],
      [t.audience, ({ audience }) => words.audiences[audience]],
      [t.author, ({ author }) => author],
      [t.at, ({ at: instant }) => ({ instant, zone })],
      [t.recipients, ({ progress }) => progress.recipients],
      [t.settled, ({ progress }) => progress.settled],
      [t.failed, ({ progress }) => progress.failed],
    ]),
    ...{ about, zone },
  };
};

/** What became of a message for each of those it is for. */
export const recipientsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(sentWords, locale);
  const { announcementId } = idsOf(query);
  const { cohort, subject, recipients } = await call(getAnnouncement, { params: { announcementId } });
  const { zone } = cohort;
  return {
    table: tableOf(recipients, [
      [t.person, ({ name }) => name],
      [t.state, ({ state, answer }) => (state === 'waiting' && answer ? words.retried : words[state])],
      [t.why, (recipient) => mailWords(recipient, locale).join('\n')],
      [t.settledAt, ({ at, state }) => (at && state !== 'portal' ? { instant: at, zone } : null)],
      [t.read, ({ readAt }) => readAt && { instant: readAt, zone }],
    ]),
    ...{ about: `${cohort.name} ${subject}`, zone },
  };
};
