export interface Attempt {
  /** Real time, ISO 8601: signatures and retries do not follow the injected clock. */
  at: string;
  /** HTTP status of the receiver; null when there was no answer. */
  status: number | null;
  error?: string;
  wrongSecret?: true;
}

export interface Delivery {
  id: string;
  eventId: string;
  eventType: string;
  endpointId: string;
  state: 'pending' | 'delivered' | 'dropped' | 'given_up';
  /** Why there is this delivery, when it is not the ordinary one. */
  because?: 'duplicate' | 'redelivery';
  attempts: Attempt[];
  /** Real milliseconds, so that a restart resumes the retries. */
  nextAttemptAt: number | null;
}

/** Seconds before each retry; the last one repeats until MAX_ATTEMPTS. */
const BACK_OFF_SECONDS = [1, 3, 10, 30, 60];
const MAX_ATTEMPTS = 25;

/** Milliseconds to wait after `attempts` failures, or null to give up. */
export function retryDelay(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return 1000 * (BACK_OFF_SECONDS[Math.min(attempts, BACK_OFF_SECONDS.length) - 1] ?? 1);
}
