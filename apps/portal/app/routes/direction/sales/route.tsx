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

export default function Sales() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { totals, failed, months, today } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <BooksNav />
      <ul className="grid gap-4 sm:grid-cols-3">
        <Figure
          href="/direction/ecritures?compte=517"
          label={t.cashed}
          value={money(locale, totals.cashed)}
          note={t.cashedNote}
        />
        <Figure
          href="/direction/ecritures?compte=627"
          label={t.fees}
          value={money(locale, totals.fees)}
          note={t.feesNote}
        />
        <Figure
          href="/direction/ecritures?compte=517"
          label={t.net}
          value={money(locale, totals.net)}
          note={t.netNote}
        />
        <Figure
          href="/direction/ecritures?compte=512"
          label={t.paidOut}
          value={money(locale, totals.paidOut)}
          note={t.paidOutNote(money(locale, totals.atStripe))}
        />
        <Figure
          href="/direction/commandes?etat=en-cours"
          label={t.due}
          value={money(locale, totals.due)}
          note={t.dueNote}
        />
        <Figure
          href="/direction/commandes?etat=en-retard&tri=retard"
          label={t.late}
          value={money(locale, totals.late)}
          note={t.lateNote(failed.length)}
        />
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
