import type { Problem } from './problem';

/** Of certificates. */
export const certificationProblems = {
  'unknown-certificate': {
    status: 404,
    fr: 'Aucun certificat ne porte ce code.',
    en: 'No certificate bears this code.',
  },
  'not-eligible': {
    status: 409,
    fr: 'Les conditions du certificat ne sont pas toutes remplies.',
    en: 'The conditions of the certificate are not all met.',
  },
  'certificate-ended': {
    status: 409,
    fr: 'Ce certificat n’est plus celui qui vaut : il a été retiré ou remplacé entre-temps.',
    en: 'This certificate is no longer the one that stands: it was withdrawn or replaced meanwhile.',
  },
  'certificate-withdrawn': {
    status: 409,
    fr: 'La direction a retiré son certificat : elle seule peut en délivrer un autre.',
    en: 'The owner withdrew her certificate: only she can issue another.',
  },
  'name-unprintable': {
    status: 409,
    fr: 'Son nom a des lettres que le certificat ne sait pas imprimer\u202f: elle l’écrit en lettres latines, comme sur son passeport, dans son compte.',
    en: 'Her name has letters that the certificate cannot print: she writes it in Latin letters, as on her passport, in her account.',
  },
  'name-to-correct': {
    status: 409,
    fr: 'Ce certificat porte un nom que nous ne savons pas imprimer\u202f: la direction le corrige d’abord, en lettres latines.',
    en: 'This certificate bears a name that we cannot print: the owner corrects it first, in Latin letters.',
  },
  'not-renewable': {
    status: 409,
    fr: 'Ce certificat n’est pas à renouveler : il n’expire pas, ou pas dans les deux mois.',
    en: 'This certificate is not to be renewed: it does not expire, or not within two months.',
  },
  'nothing-to-attest': {
    status: 409,
    fr: 'Il n’y a pas d’heures de présence à attester pour cette place.',
    en: 'There are no hours of presence to attest for this seat.',
  },
} as const satisfies Record<string, Problem>;
