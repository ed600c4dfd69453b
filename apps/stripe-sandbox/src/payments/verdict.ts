import { LATER_DECLINE, type Decline, type TestCard } from '../cards';

export type Verdict = { kind: 'pass' } | { kind: 'authenticate' } | { kind: 'decline'; decline: Decline };

interface Attempt {
  /** She is not there to authenticate. */
  offSession: boolean;
  /** 3-D Secure was done for later payments. */
  setUp: boolean;
  /** She has just approved 3-D Secure. */
  authenticated: boolean;
}

export const AUTHENTICATION_REQUIRED: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

/** What the bank of a test card says to a charge. */
export function chargeVerdict(card: TestCard | undefined, attempt: Attempt): Verdict {
  if (card?.decline) return { kind: 'decline', decline: card.decline };
  if (attempt.offSession && card?.failsLater) return { kind: 'decline', decline: LATER_DECLINE };
  const spared = attempt.authenticated || (attempt.setUp && card?.authentication === 'unless_set_up');
  if (card?.authentication && !spared) {
    return attempt.offSession
      ? { kind: 'decline', decline: AUTHENTICATION_REQUIRED }
      : { kind: 'authenticate' };
  }
  return card?.chargeDecline ? { kind: 'decline', decline: card.chargeDecline } : { kind: 'pass' };
}

/** What it says when the card is only kept: no money is asked for, so only what is refused at once is. */
export function setupVerdict(card: TestCard | undefined, authenticated: boolean): Verdict {
  if (card?.decline) return { kind: 'decline', decline: card.decline };
  return card?.authentication && !authenticated ? { kind: 'authenticate' } : { kind: 'pass' };
}
