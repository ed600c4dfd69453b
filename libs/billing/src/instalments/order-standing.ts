import { dayIn } from '@tandem/platform';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Instalment } from '../entities/instalment.entity';
import { PaymentAttempt } from '../entities/payment-attempt.entity';
import { standingOn, type Owed, type Standing } from '../rules/dunning';
import { lawZone } from '../rules/sale-regime';

/** How an order stands now, under the lock of its row. */
export async function orderStanding(tx: EntityManager, orderId: string, now: Date): Promise<Standing> {
  const left = await tx.findBy(Instalment, { orderId, status: In(['due', 'processing']) });
  const debits = await tx.findBy(PaymentAttempt, {
    instalmentId: In(left.filter(({ status }) => status === 'processing').map(({ id }) => id)),
    endedAt: IsNull(),
  });
  const owed = left.map(({ id, dueOn, firstFailedAt }): Owed => {
    const debit = debits.find(({ instalmentId }) => instalmentId === id);
    return {
      settled: false,
      dueOn,
      firstFailedOn: firstFailedAt && dayIn(lawZone, firstFailedAt),
      debitedOn: debit ? dayIn(lawZone, debit.startedAt) : null,
    };
  });
  return standingOn(owed, dayIn(lawZone, now));
}
