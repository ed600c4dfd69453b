import { expireDueSessions } from './checkout/expire-session';
import { settleDueDebits } from './debits/debit';
import { loseUnanswered } from './disputes/decide-dispute';
import { closeDuePromotions } from './promotions/validity';
import type { World } from './world';

/** What time alone brings about. Runs before every request and on a timer, so that nobody sees the past. */
export function settleDue(world: World): void {
  expireDueSessions(world);
  closeDuePromotions(world);
  settleDueDebits(world);
  loseUnanswered(world);
}
