import { Injectable } from '@nestjs/common';
import type { getMyPapers, OrderPapers, PaperDocument, ResponseOf } from '@tandem/contracts';
import { Clock, dayIn, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { SalesDocument } from '../entities/sales-document.entity';
import { OrdersQueries } from '../orders/orders.queries';
import { ReadWithdrawal } from '../refunds/read-withdrawal';
import type { IdentifiedDocument } from './invoice-xml';
import { lawZone } from '../rules/sale-regime';
import { refundsJson, toRefund, type RefundRow } from '../refunds/refund-row';

interface Row {
  id: string;
  documents: Array<Omit<PaperDocument, 'gross'> & { gross: number }>;
  payments: Array<{ amount: number; refunded: number; paid_at: string; receipt_url: string | null }>;
  refunds: RefundRow[];
  withdrawn_at: Date | null;
}

@Injectable()
export class PapersQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly orders: OrdersQueries,
    private readonly withdrawal: ReadWithdrawal,
  ) {}

  /** All that was written and paid for her orders, the latest first. */
  async mine(actor: KnownActor): Promise<ResponseOf<typeof getMyPapers>> {
    const { orders } = await this.orders.mine(actor);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT o.id,
         (SELECT coalesce(json_agg(json_build_object('id', d.id, 'kind', d.facts->>'kind', 'number',
            d.facts->>'number', 'issuedOn', d.facts->>'issuedOn', 'gross', (d.facts->'totals'->>'gross')::integer)
            ORDER BY d.issued_at, d.id), '[]') FROM sales_document d WHERE d.order_id = o.id) AS documents,
         (SELECT coalesce(json_agg(p ORDER BY p.paid_at), '[]') FROM payment p WHERE p.order_id = o.id) AS payments,
         ${refundsJson} AS refunds,
         (SELECT w.stated_at FROM withdrawal w WHERE w.order_id = o.id) AS withdrawn_at
       FROM purchase_order o WHERE o.person_id = $1`,
      [actor.personId],
    );
    const until = await this.untilByOrder(actor.personId);
    const papers = orders.map((order): OrderPapers => {
      const row = rows.find(({ id }) => id === order.id)!;
      return {
        order,
        documents: row.documents.map((one) => ({ ...one, gross: euros(one.gross) })),
        payments: row.payments.map(({ amount, refunded, paid_at, receipt_url: receiptUrl }) => ({
          ...{ amount: euros(amount), refunded: euros(refunded), receiptUrl },
          paidAt: new Date(paid_at).toISOString(),
        })),
        refunds: row.refunds.map(toRefund),
        withdrawUntil: until.get(order.id) ?? null,
        withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      };
    });
    return { papers };
  }

  /** @throws DomainError `not-found` for a document of somebody else, too */
  async document(id: string, { scope, personId }: KnownActor): Promise<SalesDocument> {
    const document = await this.dataSource.manager.findOneBy(SalesDocument, { id });
    const reached =
      document &&
      (scope === 'any' ||
        (await this.dataSource.manager.existsBy(PurchaseOrder, { id: document.orderId, personId })));
    if (!reached) throw new DomainError('not-found');
    return document;
  }

  /** Issued in a period, both days included, by an academy that had said who it is. */
  async ofPeriod({ from, to }: { from: string; to: string }): Promise<IdentifiedDocument[]> {
    const rows = await this.dataSource.query<Array<{ facts: IdentifiedDocument }>>(
      `SELECT facts FROM sales_document
       WHERE facts->>'issuedOn' BETWEEN $1 AND $2 AND facts->>'seller' IS NOT NULL ORDER BY series, year, number`,
      [from, to],
    );
    return rows.map(({ facts }) => facts);
  }

  private async untilByOrder(personId: string): Promise<Map<string, string>> {
    const { manager } = this.dataSource;
    const until = new Map<string, string>();
    for (const order of await manager.findBy(PurchaseOrder, { personId })) {
      // Years later nobody asks what was supplied.
      const { withdrawalEndsOn } = order.regime;
      if (!withdrawalEndsOn || withdrawalEndsOn < dayIn(lawZone, this.clock.now())) continue;
      const { right } = await this.withdrawal.right(manager, order, this.clock.now());
      if (right.may) until.set(order.id, right.until);
    }
    return until;
  }
}

function euros(amount: number) {
  return { amount, currency: 'EUR' as const };
}
