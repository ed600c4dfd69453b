import { turnDay } from './balance/payouts';
import { expireDueSessions } from './checkout/expire-session';
import { settleDueDebits } from './debits/debit';
import { loseUnanswered } from './disputes/decide-dispute';
import { forgetOldAnswers } from './idempotency';
import { failDueRefunds } from './payments/fail-refund';
import { closeDuePromotions } from './promotions/validity';
import type { World } from './world';

/** What time alone brings about. Runs before every request and on a timer, so that nobody sees the past. */
export function settleDue(world: World): void {
  // Everything here falls due on a whole second: once in each is enough, however many requests it sees.
  const now = world.seconds();
  if (now === world.settledAt) return;
  world.settledAt = now;
  expireDueSessions(world);
  closeDuePromotions(world);
  settleDueDebits(world);
  loseUnanswered(world);
  failDueRefunds(world);
  turnDay(world);
  forgetOldAnswers(world);
  world.store.touch();
}
