import type { listOrders, ResponseOf } from '@tandem/contracts';
import { useSearchParams } from '@remix-run/react';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

type Listed = ResponseOf<typeof listOrders>;

/** How many match, what they come to, and the same to take away. */
export function OrderSums({ total, sums }: Pick<Listed, 'total' | 'sums'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  const [query] = useSearchParams();
  const text = new URLSearchParams([...query].filter(([name]) => name !== 'page')).toString();
  const file = (kind: string) => `/direction/exports/commandes.${kind}${text ? `?${text}` : ''}`;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <p role="status" className="text-soft">
        {t.found(total)}
        {total > 0
          ? ` · ${t.sums({
              total: money(locale, sums.total),
              cashed: money(locale, sums.cashed),
              left: money(locale, sums.left),
            })}`
          : null}
        {sums.late.amount > 0 ? (
          <b className="font-semibold text-bad">{t.lateSum(money(locale, sums.late))}</b>
        ) : null}
      </p>
      {total > 0 ? (
        <p className="flex gap-4">
          <a className="link" href={file('csv')}>
            {t.csv}
          </a>
          <a className="link" href={file('xlsx')}>
            {t.xlsx}
          </a>
        </p>
      ) : null}
    </div>
  );
}
