interface Consent {
  consentedAt: Date;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
}

/** How long a confirmation link counts, from the consent it confirms. */
export const confirmationDays = 7;

export type LeadState = 'asked' | 'expired' | 'subscribed' | 'unsubscribed';

/**
 * Where an address stands. Somebody who left is `asked` again only by a consent younger than her leaving: the link of an
 * old mail does not bring her back.
 */
export function leadState({ consentedAt, confirmedAt, unsubscribedAt }: Consent, now: Date): LeadState {
  const left = unsubscribedAt !== null;
  if (left && consentedAt <= unsubscribedAt) return 'unsubscribed';
  if (!left && confirmedAt) return 'subscribed';
  const age = now.getTime() - consentedAt.getTime();
  return age <= confirmationDays * 86_400_000 ? 'asked' : 'expired';
}
