export const maxAttempts = 12;

/** Seconds to wait after the nth failed attempt: 1, 2, 4 … capped at an hour. Twelve attempts span about an hour. */
export function backoffSeconds(attempt: number): number {
  return Math.min(3600, 2 ** (attempt - 1));
}
