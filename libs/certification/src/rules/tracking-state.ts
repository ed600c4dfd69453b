import type { CertificateEnd, TrackingState } from '@tandem/contracts';
import { isRenewable, isWithdrawn, stateOf } from './certificate-state';

interface Standing {
  eligible: boolean;
  /** In the course; whoever is not has a certificate. */
  seated: boolean;
  /** The one that stands, else the last. */
  certificate: {
    revokedAt: Date | null;
    revokedReason: CertificateEnd | null;
    expiresAt: Date | null;
  } | null;
}

/** Where somebody stands: one state each, so that the counts of all states add up to everybody. */
export function trackingState({ eligible, seated, certificate }: Standing, now: Date): TrackingState {
  const open = eligible ? 'eligible' : 'missing';
  if (!certificate) return open;
  switch (stateOf(certificate, now)) {
    case 'valid':
      return isRenewable(certificate, now) ? 'expiring' : 'issued';
    case 'expired':
      return 'expired';
    default:
      // One that ended with an order may be followed by another, with another seat; one that the owner took back waits for her.
      return !seated || isWithdrawn(certificate) ? 'revoked' : open;
  }
}
