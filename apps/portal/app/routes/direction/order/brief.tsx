import { Card, DefinitionList } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import type { OfOrder } from './section';

const lossOnDisputes = '658';

export function Brief({ order }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { coupon, concludedAt, endedAt, pausedAt } = order;
  const lost = order.ledger
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, amount }) => (account === lossOnDisputes ? sum + amount : sum), 0);
  const day = (term: string, value: string | null) =>
    value ? [{ term, detail: <When value={value} shape="record" /> }] : [];
  return (
    <Card as="section" aria-labelledby="en-bref">
      <h2 id="en-bref" className="mb-2 text-xl">
        {t.brief}
      </h2>
      <DefinitionList
        items={[
          {
            term: t.number,
            detail: (
              <>
                {order.id.slice(-8).toUpperCase()}
                <code className="block text-xs break-all text-soft">{order.id}</code>
              </>
            ),
          },
          { term: t.offer, detail: `${order.name}, ${t.version(order.offer.version)}` },
          {
            term: t.cohorts,
            detail: order.cohorts.map(({ id, name }) => (
              <a key={id} className="link block w-fit" href={`/direction/promotions/${id}`}>
                {name}
              </a>
            )),
          },
          ...day(t.placed, order.createdAt),
          ...day(t.concluded, concludedAt),
          ...day(t.ended, endedAt),
          ...day(t.paused, pausedAt),
          {
            term: t.total,
            detail: (
              <>
                {money(locale, order.total)}
                {coupon ? (
                  <span className="block text-sm text-soft">
                    {t.coupon(coupon.code, money(locale, coupon.off))}
                  </span>
                ) : null}
              </>
            ),
          },
          { term: t.cashed, detail: money(locale, order.cashed) },
          ...(lost > 0 ? [{ term: t.lost, detail: money(locale, { amount: lost, currency: 'EUR' }) }] : []),
          { term: t.left, detail: money(locale, order.left) },
          ...(order.late.amount > 0
            ? [{ term: t.late, detail: <b className="text-bad">{money(locale, order.late)}</b> }]
            : []),
        ]}
      />
    </Card>
  );
}
