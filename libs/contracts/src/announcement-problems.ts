import type { Problem } from './problem';

/** Of what trainers write to their cohorts. */
export const announcementProblems = {
  'announcement-changed': {
    status: 409,
    fr: 'Ce message a changé ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: relis, puis choisis.',
    en: 'This message has changed elsewhere meanwhile. What you wrote is still here: read, then choose.',
  },
  'announcement-not-draft': {
    status: 409,
    fr: 'Ce message n’est plus un brouillon\u202f: il part, ou il est programmé.',
    en: 'This message is no longer a draft: it is leaving, or it is scheduled.',
  },
  'announcement-deleted': {
    status: 410,
    fr: 'Ce brouillon a été supprimé ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: garde-le, et il devient un autre brouillon.',
    en: 'This draft was thrown away elsewhere meanwhile. What you wrote is still here: keep it, and it becomes another draft.',
  },
  'template-changed': {
    status: 409,
    fr: 'Ce modèle a changé ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: garde-le, et il remplace ce qui est enregistré.',
    en: 'This template has changed elsewhere meanwhile. What you wrote is still here: keep it, and it replaces what is saved.',
  },
  'template-deleted': {
    status: 410,
    fr: 'Ce modèle a été supprimé ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: garde-le, et il devient un nouveau modèle.',
    en: 'This template was thrown away elsewhere meanwhile. What you wrote is still here: keep it, and it becomes a new template.',
  },
  'announcement-begun': {
    status: 409,
    fr: 'L’envoi a commencé\u202f: il ne s’annule plus.',
    en: 'Sending has begun: it can no longer be cancelled.',
  },
  'announcement-unknown-variables': {
    status: 409,
    fr: 'Une variable de ce message n’existe pas. Corrige-la, ou retire ses accolades.',
    en: 'A variable of this message does not exist. Correct it, or remove its braces.',
  },
  'announcement-nobody': {
    status: 409,
    fr: 'Personne ne recevrait ce message. Choisis d’autres destinataires.',
    en: 'Nobody would receive this message. Choose other recipients.',
  },
} as const satisfies Record<string, Problem>;
