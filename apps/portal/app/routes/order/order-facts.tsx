import type { Order } from '@tandem/contracts';
import { DefinitionList } from '@tandem/ui';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

interface OrderFactsProps {
  order: Order;
  /** As quoted in mails. */
  number: string;
  /** Last day to withdraw, while the law lets her (Code de la consommation L221-21). */
  withdrawUntil: string | null;
}

export function OrderFacts({ order, number, withdrawUntil }: OrderFactsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { back, cohorts, contract, coupon, regime, concludedAt, paidAt } = order;
  const several = cohorts.length > 1;
  return (
    <section aria-labelledby="details" className="mt-12 border-t border-line pt-6">
      <h2 id="details" className="mb-4 text-xl">
        {t.facts}
      </h2>
      <DefinitionList
        items={[
          { term: t.bought, detail: order.name },
          ...(several
            ? cohorts.map((cohort) => ({
                term: cohort.name,
                detail: t.startsOn(date(locale, cohort.startsOn)),
              }))
            : [{ term: t.starts, detail: date(locale, cohorts[0]!.startsOn) }]),
          {
            term: t.total,
            detail: coupon
              ? t.less(money(locale, order.total), money(locale, coupon.off), coupon.code)
              : money(locale, order.total),
          },
          { term: t.law, detail: t.regimes[regime.kind] },
          ...(withdrawUntil ? [{ term: t.window, detail: t.until(date(locale, withdrawUntil)) }] : []),
          { term: t.placed, detail: date(locale, order.createdAt) },
          ...(concludedAt ? [{ term: t.concluded, detail: date(locale, concludedAt) }] : []),
          ...(paidAt && order.total.amount > 0 ? [{ term: t.paid, detail: date(locale, paidAt) }] : []),
          ...(back.amount > 0
            ? [
                {
                  term: t.back,
                  detail: (
                    <>
                      {money(locale, back)}{' '}
                      <a href="/espace/papiers" className="link font-normal">
                        {t.followBack}
                      </a>
                    </>
                  ),
                },
              ]
            : []),
          { term: t.number, detail: number },
        ]}
      />
      {contract?.signedAt ? (
        <p className="mt-3">
          <a href={`/commandes/${order.id}/contrat.pdf`} className="link link-alone">
            {t.contract[contract.kind]}
          </a>
        </p>
      ) : null}
      {withdrawUntil ? (
        <p className="mt-3">
          {t.mayWithdraw(date(locale, withdrawUntil))}{' '}
          <a href={`/commandes/${order.id}/retractation`} className="link">
            {t.withdraw}
          </a>
        </p>
      ) : null}
    </section>
  );
}
