import { revocationReasons, type CertificateEnd, type CertificateState } from '@tandem/contracts';

/** Days before the end of its validity at which the holder is told, and from the first of which it may be renewed. */
export const remindDays = [60, 15] as const;

const day = 86_400_000;

interface Life {
  revokedAt: Date | null;
  /** Null of one that ended before reasons were kept: only the end of an order ended any. */
  revokedReason: CertificateEnd | null;
  expiresAt: Date | null;
}

export function stateOf({ revokedAt, revokedReason, expiresAt }: Life, now: Date): CertificateState {
  if (revokedAt) return revokedReason === 'corrected' || revokedReason === 'renewed' ? 'replaced' : 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'valid';
}

/** When and why it ended; null while it stands. */
export function endOf({ revokedAt, revokedReason }: Life): { at: string; reason: CertificateEnd } | null {
  return revokedAt && { at: revokedAt.toISOString(), reason: revokedReason ?? 'order-ended' };
}

/** Taken back by the owner, who alone may issue another; what ended with an order may be followed by one as any other. */
export function isWithdrawn({ revokedReason }: Pick<Life, 'revokedReason'>): boolean {
  const reasons: readonly (CertificateEnd | null)[] = revocationReasons;
  return reasons.includes(revokedReason);
}

/** Expired, or soon, while nothing has taken its place. */
export function isRenewable({ revokedAt, expiresAt }: Life, now: Date): boolean {
  return !revokedAt && expiresAt !== null && expiresAt.getTime() - now.getTime() <= remindDays[0] * day;
}

/** Which of the two reminders is due: the later one where both are; null before the first and once it has expired. */
export function reminderDue(expiresAt: Date, now: Date): number | null {
  const left = (expiresAt.getTime() - now.getTime()) / day;
  if (left <= 0) return null;
  return remindDays.findLast((days) => left <= days) ?? null;
}
