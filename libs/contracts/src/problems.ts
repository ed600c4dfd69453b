import { accountProblems } from './account-problems';
import { announcementProblems } from './announcement-problems';
import { attendanceProblems } from './attendance-problems';
import { certificationProblems } from './certification-problems';
import { cohortProblems } from './cohort-problems';
import { communityProblems } from './community-problems';
import type { Problem } from './problem';
import { sellingProblems } from './selling-problems';
import { studyProblems } from './study-problems';

export type Locale = 'fr' | 'en';
export const locales = ['fr', 'en'] as const satisfies readonly Locale[];

/**
 * Every problem that the API answers with: RFC 9457 `application/problem+json`. One table, two languages; the code is
 * the contract, the sentence is for people. What belongs to one area stands with the words of that area.
 */
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
  forbidden: {
    status: 403,
    fr: 'Tu n’as pas accès à cette page.',
    en: 'You do not have access to this page.',
  },
  'not-found': {
    status: 404,
    fr: 'Ce que tu cherches n’existe pas ou n’existe plus.',
    en: 'What you are looking for does not exist, or no longer does.',
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
  'not-ready': {
    status: 503,
    fr: 'Le service démarre ou n’atteint pas sa base de données.',
    en: 'The service is starting or cannot reach its database.',
  },
  ...accountProblems,
  ...studyProblems,
  ...cohortProblems,
  ...announcementProblems,
  ...attendanceProblems,
  ...communityProblems,
  ...certificationProblems,
  ...sellingProblems,
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
