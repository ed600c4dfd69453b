import { listRisks } from '@tandem/contracts';
import { dayOf } from '@tandem/contracts/tables';
import { date } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { dayAsked } from '../risks/day-asked';
import { messages as riskMessages } from '../risks/messages';
import { riskWords } from '../risks/risk-words';
import { messages } from './messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** One line for each reason, as the list stood on the day that is shown. */
export const risksTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const words = translate(riskMessages, locale);
  const list = await call(listRisks, { params: idsOf(query), query: { day: dayAsked(query) } });
  const { name: about, zone } = list.cohort;
  const lines = list.atRisk.flatMap(({ name, risks, notes }) => {
    const done = notes.map(
      ({ text, byName, at }) => `${text}\n${words.noted(byName, date(locale, at, 'record', zone))}`,
    );
    return risks.map((risk) => ({
      name,
      since: risk.since,
      ...riskWords(risk, locale),
      done: done.join('\n\n'),
    }));
  });
  return {
    table: tableOf(lines, [
      [t.member, ({ name }) => name],
      [t.reason, ({ reason }) => reason],
      [t.since, ({ since }) => dayOf(since, zone)],
      [t.clears, ({ clears }) => clears],
      [t.notes, ({ done }) => done],
    ]),
    ...{ about, zone, day: list.day },
  };
};
