import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Rien n’a été débité',
    lede: (cohort: string) => `Ta place (${cohort}) est encore à toi pour un moment.`,
    held: (until: string) => `Elle est gardée jusqu’au ${until}.`,
    resume: 'Reprendre le paiement',
    sign: 'Lire et signer',
    release: 'Rendre ma place',
    releaseText:
      'Tu ne comptes plus t’inscrire\u202f? En la rendant tout de suite, tu la laisses à quelqu’un d’autre.',
    released: 'Ta place est rendue',
    releasedLede: 'Rien n’a été débité. Si tu changes d’avis, il suffira de réserver à nouveau.',
    cohorts: 'Voir les promotions',
  },
  en: {
    title: 'Nothing was charged',
    lede: (cohort: string) => `Your seat (${cohort}) is still yours for a while.`,
    held: (until: string) => `It is held until ${until}.`,
    resume: 'Resume payment',
    sign: 'Read and sign',
    release: 'Give my seat back',
    releaseText: 'No longer going to enrol? Giving it back now leaves it to somebody else.',
    released: 'Your seat is given back',
    releasedLede: 'Nothing was charged. If you change your mind, just book again.',
    cohorts: 'See the cohorts',
  },
});
