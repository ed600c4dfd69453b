export const DAY_SECONDS = 24 * 3600;

/** Stripe counts days of its balance in UTC. @param seconds an instant; @param days later than its own day */
export const startOfDay = (seconds: number, days = 0): number =>
  (Math.floor(seconds / DAY_SECONDS) + days) * DAY_SECONDS;
