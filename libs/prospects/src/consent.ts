import type { Locale } from '@tandem/contracts';

/**
 * What she ticked, word for word, by the day from which the portal showed it: the proof of consent that GDPR article
 * 7(1) asks for. A text that was shown never changes; new words get a new day.
 *
 * @public read by people, not by code
 */
export const consentTexts: Record<string, Record<Locale, string>> = {
  '2026-11-22': {
    fr: 'J’accepte de recevoir ces messages. Je pourrai me désabonner en un clic.',
    en: 'I agree to receive these messages. I can unsubscribe in one click.',
  },
};

export const consentVersion = '2026-11-22';
