import type { listCertifications, ResponseOf } from '@tandem/contracts';
import { dayOf, type Cell } from '@tandem/contracts/tables';
import { academyZone } from '../../../lib/format';
import { translate } from '../../../lib/messages';
import { criterionWords } from '../../../parts/staff/criterion';
import { listAsked } from '../certifications/list-asked.server';
import { messages as trackingWords } from '../certifications/messages';
import { messages } from './messages';
import { tableOf, type TableSource } from './table-source.server';

type Person = ResponseOf<typeof listCertifications>['people'][number];

/** Whom the filters and the search find, all pages. */
export const certificationsTable: TableSource = async ({ call, query, locale }) => {
  const t = translate(messages, locale);
  const { state: states, seats } = translate(trackingWords, locale);
  const { people, cohort } = await listAsked(call, query, { whole: 'yes' });
  return {
    table: tableOf(people, [
      [t.member, ({ name }) => name],
      [t.cohort, ({ cohort: { name }, seat }) => seats[seat](name)],
      [t.state, ({ state }) => states[state]],
      [t.conditions, ({ met }) => met],
      [t.conditionsOf, ({ of }) => of],
      [t.missing, ({ missing }) => missing.map((item) => criterionWords(item, locale)).join('\n')],
      [t.certificate, (person) => shown(person)?.code ?? null],
      [t.issued, (person) => dayIn(shown(person)?.issuedAt)],
      [t.validUntil, (person) => dayIn(shown(person)?.expiresAt)],
    ]),
    about: cohort?.name,
  };
};

/** As on the page: of who is on her way, or ready anew, a certificate that she had says nothing. */
const shown = ({ state, certificate }: Person) =>
  state === 'missing' || state === 'eligible' ? null : certificate;

const dayIn = (instant: string | null | undefined): Cell => (instant ? dayOf(instant, academyZone) : null);
