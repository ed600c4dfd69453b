import type { AnnouncementRecipient } from '@tandem/contracts';
import { isAboutAddress, mayPass } from './delivery';

interface Outcome extends Pick<AnnouncementRecipient, 'state' | 'answer' | 'why'> {
  /** Why she would get it in the portal alone if it left now. */
  whyNow: AnnouncementRecipient['why'];
  /** She still has her seat in the cohort. */
  seated: boolean;
}

/**
 * Whether the mail to one recipient can be tried again. `none`; `alone`, when a trainer asks for it, who knows that the cause
 * is mended; `together` also with others: what failed may have passed, or her address is another since.
 */
export function retryOf({ state, answer, why, whyNow, seated }: Outcome): 'none' | 'alone' | 'together' {
  if (!seated || whyNow === 'no-address' || whyNow === 'unwanted') return 'none';
  if (state === 'portal' && why === 'unwanted') return 'none';
  // The mark of an address counts while it is hers: without it, she has another.
  if (state === 'portal' || state === 'stopped') return whyNow === null ? 'together' : 'alone';
  if (state !== 'bounced' && state !== 'refused') return 'none';
  if (whyNow !== null) return 'alone';
  return mayPass(answer ?? '') || isAboutAddress(answer ?? '', false) ? 'together' : 'alone';
}
