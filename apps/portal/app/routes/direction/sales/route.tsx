import { getSales } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '../../../lib/api.server';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { BooksNav } from '../books/books-nav';
import { Figure } from '../overview/figure';
import { FailedInstalments } from './failed-instalments';
import { PeriodFile } from './period-file';
import { messages } from './messages';
import { Months } from './months-section';
import { monthOf } from './months';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const from = monthOf(new URL(request.url).searchParams.get('depuis'));
  return api(request)(getSales, { query: { from } });
}

/** Each leads to what it sums. */
const figures = [
  ['cashed', '/direction/ecritures?compte=517'],
  ['fees', '/direction/ecritures?compte=627'],
  ['net', '/direction/ecritures?compte=517'],
  ['paidOut', '/direction/ecritures?compte=512'],
  ['due', '/direction/commandes?etat=en-cours'],
  ['late', '/direction/commandes?etat=en-retard&tri=retard'],
] as const;

export default function Sales() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { totals, failed, months, today } = useLoaderData<typeof loader>();
  const notes = {
    ...{ cashed: t.cashedNote, fees: t.feesNote, net: t.netNote, due: t.dueNote },
    ...{ paidOut: t.paidOutNote(money(locale, totals.atStripe)), late: t.lateNote(failed.length) },
  };
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <BooksNav />
      <ul className="grid gap-4 sm:grid-cols-3">
        {figures.map(([name, href]) => (
          <Figure
            key={name}
            {...{ href, label: t[name], value: money(locale, totals[name]), note: notes[name] }}
          />
        ))}
      </ul>
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10">
        <FailedInstalments failed={failed} today={today} />
        <Months months={months} />
        <PeriodFile title={t.fec} hint={t.fecHint} file="fec.txt" today={today} />
        <PeriodFile title={t.xml} hint={t.xmlHint} file="factures.zip" today={today} />
      </div>
    </StaffPage>
  );
}
