/**
 * When a change counts as made. Devices tell their own time, and are believed except about the future: otherwise one
 * whose clock runs ahead would win over everything that happens until then.
 */
export function changeTime(told: string | undefined, now: Date): Date {
  if (told === undefined) return now;
  const at = new Date(told);
  return at > now ? now : at;
}
