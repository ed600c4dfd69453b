import { z } from 'zod';

const API_FAILURES = ['error', 'hangup', 'silence', 'rate_limit', 'in_use'] as const;
const count = z.coerce.number().int().min(0).max(100_000);

export const faultRequest = z.strictObject({
  /** The next n deliveries are sent twice. */
  duplicate: count.optional(),
  /** The next n deliveries never leave, and are not retried: only reconciliation heals them. */
  drop: count.optional(),
  /** Every delivery waits this long, until cleared. */
  delayMs: count.optional(),
  /** Deliveries are gathered for a moment and sent newest first, one at a time, until cleared. */
  reorder: z.boolean().optional(),
  /** The next n attempts are signed with a wrong secret; the retry that follows is signed well. */
  wrongSecret: count.optional(),
  /** Restricts the webhook faults above to these event types. */
  types: z.array(z.string()).optional(),
  /**
   * Calls of the API whose path starts with `path` fail, `times` times: before they do anything, or after
   * their work is done and kept. `as` says how: `error` is 500 (default of "before"), `hangup` cuts the connection
   * (default of "after"), `silence` never answers, `rate_limit` is 429, `in_use` the 409 of a key whose first call is
   * still running. stripe-node retries a cut connection, 409 and 500 by itself.
   */
  failApi: z
    .strictObject({
      path: z.string().startsWith('/v1/'),
      method: z.enum(['GET', 'POST', 'DELETE']).optional(),
      times: count,
      after: z.enum(['before', 'after']),
      as: z.enum(API_FAILURES).optional(),
    })
    .optional(),
});

export type FaultRequest = z.infer<typeof faultRequest>;
export type FaultPlan = Required<Omit<FaultRequest, 'failApi'>> & { failApi: FaultRequest['failApi'] | null };
export type ApiFailure = (typeof API_FAILURES)[number];
export type ApiFault = { when: 'before' | 'after'; as: ApiFailure };

const none = (): FaultPlan => ({
  duplicate: 0,
  drop: 0,
  delayMs: 0,
  reorder: false,
  wrongSecret: 0,
  types: [],
  failApi: null,
});

export class Faults {
  private plan = none();

  /** Adds to the plan in force: what is not named stays as it was. */
  set(request: FaultRequest): FaultPlan {
    this.plan = { ...this.plan, ...request };
    return this.current();
  }

  clear(): void {
    this.plan = none();
  }

  current(): FaultPlan {
    return structuredClone(this.plan);
  }

  /** Uses up one of the counted faults, if one is left for this event type. */
  take(fault: 'duplicate' | 'drop' | 'wrongSecret', type: string): boolean {
    if (this.plan[fault] === 0 || !this.concerns(type)) return false;
    this.plan[fault] -= 1;
    return true;
  }

  concerns(type: string): boolean {
    return this.plan.types.length === 0 || this.plan.types.includes(type);
  }

  takeApi(method: string, path: string): ApiFault | null {
    const fault = this.plan.failApi;
    if (!fault || fault.times === 0 || !path.startsWith(fault.path)) return null;
    if (fault.method && fault.method !== method) return null;
    fault.times -= 1;
    return { when: fault.after, as: fault.as ?? (fault.after === 'before' ? 'error' : 'hangup') };
  }
}
