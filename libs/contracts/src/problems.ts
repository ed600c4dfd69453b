import { sellingProblems, type Problem } from './selling-problems';

/**
 * Every problem that the API answers with: RFC 9457 `application/problem+json`. One table, two languages; the code is
 * the contract, the sentence is for people.
 */
export type Locale = 'fr' | 'en';
export const locales = ['fr', 'en'] as const satisfies readonly Locale[];

export const problems = {
  'malformed-request': {
    status: 400,
    fr: 'La requête est illisible.',
    en: 'The request cannot be read.',
  },
  'invalid-signature': {
    status: 400,
    fr: 'La signature du message n’est pas valable.',
    en: 'The signature of the message is not valid.',
  },
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
  forbidden: {
    status: 403,
    fr: 'Tu n’as pas accès à cette page.',
    en: 'You do not have access to this page.',
  },
  'second-factor-required': {
    status: 403,
    fr: 'Active d’abord la double authentification de ton compte.',
    en: 'First turn on two-factor authentication for your account.',
  },
  'lesson-locked': {
    status: 403,
    fr: 'Cette leçon n’est pas encore ouverte.',
    en: 'This lesson is not open yet.',
  },
  'not-found': {
    status: 404,
    fr: 'Ce que tu cherches n’existe pas ou n’existe plus.',
    en: 'What you are looking for does not exist, or no longer does.',
  },
  'unknown-certificate': {
    status: 404,
    fr: 'Aucun certificat ne porte ce code.',
    en: 'No certificate bears this code.',
  },
  'unknown-result': {
    status: 404,
    fr: 'Ce lien ne mène à aucun résultat.',
    en: 'This link leads to no result.',
  },
  ...sellingProblems,
  'attempt-submitted': {
    status: 409,
    fr: 'Cette tentative est déjà rendue.',
    en: 'This attempt has already been submitted.',
  },
  'quiz-incomplete': {
    status: 409,
    fr: 'Il reste des questions sans réponse.',
    en: 'Some questions are still unanswered.',
  },
  'no-attempt-left': {
    status: 409,
    fr: 'Tu as utilisé toutes tes tentatives à ce questionnaire. Une formatrice peut t’en accorder une de plus.',
    en: 'You have used all your attempts at this quiz. A trainer can grant you one more.',
  },
  'attempt-left': {
    status: 409,
    fr: 'Il lui reste déjà une tentative à ce questionnaire.',
    en: 'She already has an attempt left at this quiz.',
  },
  'other-account': {
    status: 409,
    fr: 'Cet enregistrement appartient à un autre compte. Reconnecte-toi avec celui-là pour l’envoyer.',
    en: 'This save belongs to another account. Sign in to that one to send it.',
  },
  'post-sent-otherwise': {
    status: 409,
    fr: 'Ce message est déjà parti, dans une version différente. Retrouve-le dans le fil pour le modifier.',
    en: 'This post has already been sent, in other words. Find it in the thread to edit it.',
  },
  'post-act-refused': {
    status: 409,
    fr: 'Ce n’est plus possible pour ce message\u202f: il a changé entre-temps.',
    en: 'This is no longer possible for this post: it has changed meanwhile.',
  },
  'draft-conflict': {
    status: 409,
    fr: 'Ce texte a changé ailleurs entre-temps. Les deux versions sont gardées\u202f: choisis.',
    en: 'This text has changed elsewhere meanwhile. Both versions are kept: choose.',
  },
  'work-under-review': {
    status: 409,
    fr: 'Ce travail est rendu\u202f; il attend le retour de ta formatrice.',
    en: 'This work is handed in and waits for your trainer.',
  },
  'work-accepted': {
    status: 409,
    fr: 'Ce travail est accepté\u202f; il ne change plus.',
    en: 'This work is accepted and does not change any more.',
  },
  'nothing-to-submit': {
    status: 409,
    fr: 'Il n’y a encore rien à rendre\u202f: écris quelques lignes ou ajoute un fichier.',
    en: 'There is nothing to hand in yet: write a few lines or add a file.',
  },
  'already-reviewed': {
    status: 409,
    fr: 'Ce travail n’attend plus de relecture\u202f: une autre formatrice a répondu. Ce que tu avais écrit est gardé.',
    en: 'This work no longer waits for a review: another trainer has answered. What you wrote is kept.',
  },
  'work-superseded': {
    status: 409,
    fr: 'Une version plus récente de ce travail est rendue\u202f: c’est elle qui attend une relecture.',
    en: 'A newer version of this work has been handed in: that one waits for a review.',
  },
  'claimed-by-other': {
    status: 409,
    fr: 'Une autre formatrice relit ce travail en ce moment. Ce que tu as écrit est gardé.',
    en: 'Another trainer is reviewing this work now. What you wrote is kept.',
  },
  'live-session-changed': {
    status: 409,
    fr: 'Cette séance a changé entre-temps. Recharge la page pour voir où elle en est.',
    en: 'This session has changed meanwhile. Reload the page to see how it stands.',
  },
  'live-session-begun': {
    status: 409,
    fr: 'Cette séance a déjà commencé\u202f: son jour, son heure et sa durée ne changent plus.',
    en: 'This session has already begun: its day, time and length do not change any more.',
  },
  'live-session-over': {
    status: 409,
    fr: 'Cette séance est passée\u202f: elle ne change plus.',
    en: 'This session is over and does not change any more.',
  },
  'live-session-not-begun': {
    status: 409,
    fr: 'L’enregistrement et les notes s’ajoutent une fois la séance commencée.',
    en: 'Recording and notes are added once the session has begun.',
  },
  'live-session-cancelled': {
    status: 409,
    fr: 'Cette séance est annulée\u202f: elle ne change plus. Prévois-en une autre.',
    en: 'This session is cancelled and does not change any more. Plan another one.',
  },
  'not-eligible': {
    status: 409,
    fr: 'Les conditions du certificat ne sont pas toutes remplies.',
    en: 'The conditions of the certificate are not all met.',
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
  'link-altered': {
    status: 403,
    fr: 'Ce lien est incomplet ou a été modifié. Rouvre le fichier depuis sa page.',
    en: 'This link is incomplete or has been changed. Open the file again from its page.',
  },
  'link-expired': {
    status: 410,
    fr: 'Ce lien n’était valable que cinq minutes. Rouvre le fichier depuis sa page.',
    en: 'This link was valid for five minutes only. Open the file again from its page.',
  },
  'second-step-expired': {
    status: 410,
    fr: 'Cette connexion a trop attendu. Recommence par ton mot de passe.',
    en: 'This sign-in has waited too long. Start again with your password.',
  },
  'body-too-large': {
    status: 413,
    fr: 'L’envoi est trop volumineux.',
    en: 'The request is too large.',
  },
  'unsupported-media-type': {
    status: 415,
    fr: 'Ce format d’envoi n’est pas accepté.',
    en: 'This media type is not accepted.',
  },
  validation: {
    status: 422,
    fr: 'Certains champs sont à corriger.',
    en: 'Some fields need correcting.',
  },
  'too-many-requests': {
    status: 429,
    fr: 'Trop d’essais en peu de temps. Patiente un peu, puis recommence.',
    en: 'Too many attempts in a short time. Wait a little, then try again.',
  },
  internal: {
    status: 500,
    fr: 'Un incident est survenu de notre côté. Réessaie dans un instant.',
    en: 'Something failed on our side. Try again in a moment.',
  },
  'payment-unavailable': {
    status: 503,
    fr: 'Le paiement est momentanément indisponible. Rien n’a été débité\u202f; réessaie dans un instant.',
    en: 'Payment is unavailable for the moment. Nothing was charged; try again in a moment.',
  },
  'not-ready': {
    status: 503,
    fr: 'Le service démarre ou n’atteint pas sa base de données.',
    en: 'The service is starting or cannot reach its database.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;

export interface FieldProblem {
  /** JSON pointer into the body, or `#/query/…`, `#/params/…`. */
  pointer: string;
  detail: string;
}

/** The body of every error answer. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  instance?: string;
  errors?: FieldProblem[];
  /** Facts that belong to the code, such as `until` for a locked lesson. */
  context?: Record<string, unknown>;
}
