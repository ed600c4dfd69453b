import type { Problem } from './problem';

/** Of accounts, sign-in and the second factor. */
export const accountProblems = {
  unauthenticated: {
    status: 401,
    fr: 'Connecte-toi pour continuer.',
    en: 'Sign in to continue.',
  },
  'wrong-credentials': {
    status: 401,
    fr: 'Cette adresse et ce mot de passe ne vont pas ensemble.',
    en: 'This address and this password do not go together.',
  },
  'second-factor-required': {
    status: 403,
    fr: 'Active d’abord la double authentification de ton compte.',
    en: 'First turn on two-factor authentication for your account.',
  },
  'second-factor-off': {
    status: 409,
    fr: 'La double authentification de ce compte n’est pas active.',
    en: 'Two-factor authentication is not on for this account.',
  },
  'second-factor-mandatory': {
    status: 409,
    fr: 'La double authentification est obligatoire pour ton rôle\u202f; elle ne peut pas être désactivée.',
    en: 'Two-factor authentication is mandatory for your role; it cannot be turned off.',
  },
  'second-factor-not-started': {
    status: 409,
    fr: 'La mise en place a pris trop de temps ou a été recommencée ailleurs. Reprends-la au début.',
    en: 'The set-up took too long, or was started again elsewhere. Begin again.',
  },
  'second-step-expired': {
    status: 410,
    fr: 'Cette connexion a trop attendu. Recommence par ton mot de passe.',
    en: 'This sign-in has waited too long. Start again with your password.',
  },
  'last-owner': {
    status: 409,
    fr: 'L’académie doit garder au moins une personne à sa direction.',
    en: 'The academy must keep at least one owner.',
  },
  'token-invalid': {
    status: 410,
    fr: 'Ce lien a expiré ou a déjà servi. Demandes-en un nouveau.',
    en: 'This link has expired or has already been used. Ask for a new one.',
  },
  'other-account': {
    status: 409,
    fr: 'Cet enregistrement appartient à un autre compte. Reconnecte-toi avec celui-là pour l’envoyer.',
    en: 'This save belongs to another account. Sign in to that one to send it.',
  },
} as const satisfies Record<string, Problem>;
