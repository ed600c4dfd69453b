import { revocationReasons, type CertificateEnd, type TrackingState } from '@tandem/contracts';
import { isRenewable, stateOf } from './certificate-state';

interface Standing {
  eligible: boolean;
  /** The one that stands, else the last. */
  certificate: {
    revokedAt: Date | null;
    revokedReason: CertificateEnd | null;
    expiresAt: Date | null;
  } | null;
}

/** Where somebody stands: one state each, so that the counts of all states add up to everybody. */
export function trackingState({ eligible, certificate }: Standing, now: Date): TrackingState {
  const open = eligible ? 'eligible' : 'missing';
  if (!certificate) return open;
  const reasons: readonly (CertificateEnd | null)[] = revocationReasons;
  switch (stateOf(certificate, now)) {
    case 'valid':
      return isRenewable(certificate, now) ? 'expiring' : 'issued';
    case 'expired':
      return 'expired';
    default:
      // One that ended with an order may be followed by another; one that the owner took back waits for her.
      return reasons.includes(certificate.revokedReason) ? 'revoked' : open;
  }
}
