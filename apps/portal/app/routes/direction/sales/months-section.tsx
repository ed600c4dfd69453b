import type { MonthOfSales } from '@tandem/contracts';
import { StackedColumns, Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { lastDayOf, monthFrom, monthName } from './months';

/** The plot is for the eye; the table says the same to everybody. */
export function Months({ months }: { months: readonly MonthOfSales[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const first = months[0]!.month;
  return (
    <section aria-labelledby="mois" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="mois" className="text-xl">
          {t.months}
        </h2>
        <p className="flex flex-wrap gap-x-5">
          <a className="link" href={`?depuis=${monthFrom(first, -12)}#mois`}>
            {t.earlier}
          </a>
          <a className="link" href={`?depuis=${monthFrom(first, 12)}#mois`}>
            {t.later}
          </a>
          <a className="link" href={`/direction/exports/ventes.csv?depuis=${first}`}>
            {t.csv}
          </a>
        </p>
      </div>
      <StackedColumns
        legend={[t.cashed, t.due, t.late]}
        columns={months.map(({ month, cashed, due, late }) => ({
          label: monthName(locale, month, false),
          values: [cashed.amount, due.amount, late.amount],
        }))}
      />
      <Table
        caption={t.monthsCaption}
        hideCaption
        small="scroll"
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            header: t.month,
            rowHeader: true,
            cell: ({ month }) => <span className="whitespace-nowrap">{monthName(locale, month, true)}</span>,
          },
          {
            key: 'orders',
            header: t.orders,
            align: 'end',
            cell: ({ month, orders }) =>
              orders > 0 ? (
                <a
                  className="link"
                  href={`/direction/commandes?etat=conclues&du=${month}-01&au=${lastDayOf(month)}`}
                  aria-label={`${orders}, ${monthName(locale, month, true)}`}
                >
                  {orders}
                </a>
              ) : (
                0
              ),
          },
          ...(['cashed', 'fees', 'net', 'paidOut', 'due', 'late'] as const).map((key) => ({
            ...{ key, header: t[key], align: 'end' as const },
            cell: (month: MonthOfSales) => (
              <span
                className={key === 'late' && month.late.amount > 0 ? 'font-semibold text-bad' : undefined}
              >
                {money(locale, month[key])}
              </span>
            ),
          })),
        ]}
      />
    </section>
  );
}
