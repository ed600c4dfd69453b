import type { Order, OrderPapers } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** The order of which an instalment was refused while its lessons are still open. */
export function lateOrder(papers: readonly OrderPapers[]): Order | undefined {
  return papers.map(({ order }) => order).find((order) => order.outcome.kind === 'late');
}

/** Said before her lessons close, where she arrives. */
export function LateCard({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { amount } = order.instalments.find(({ late }) => late)!;
  return (
    <Card as="section" tone="sunk">
      <h2>{t.lateTitle}</h2>
      <p className="mt-2">{t.late(money(locale, amount))}</p>
      <p className="mt-5">
        <ButtonLink href={`/commandes/${order.id}`}>{t.payLate}</ButtonLink>
      </p>
    </Card>
  );
}
