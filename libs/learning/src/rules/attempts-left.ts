/**
 * How many attempts she may still start; null when a quiz does not count them. One that is under way has been started.
 *
 * @param granted by trainers, beyond those that the quiz allows
 */
export function attemptsLeft(
  allowed: number | 'unlimited',
  { started, granted }: { started: number; granted: number },
): number | null {
  return allowed === 'unlimited' ? null : Math.max(0, allowed + granted - started);
}
