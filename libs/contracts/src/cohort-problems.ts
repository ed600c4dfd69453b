import type { Problem } from './problem';

/** Of cohorts, their plans and live sessions. */
export const cohortProblems = {
  'cohort-archived': {
    status: 409,
    fr: 'Cette promotion est archivée\u202f: rien n’y change. Une direction peut la rouvrir.',
    en: 'This cohort is archived: nothing changes in it. An owner can bring it back.',
  },
  'cohort-changed': {
    status: 409,
    fr: 'Ces réglages ont changé entre-temps\u202f: relis ce qui vaut maintenant, puis enregistre de nouveau si tu le veux.',
    en: 'These settings have changed meanwhile: read what stands now, then save again if you still want to.',
  },
  'plan-change-made': {
    status: 409,
    fr: 'Ce changement est déjà appliqué, avec d’autres jours ou une autre raison\u202f: il est dans la liste. Ce que tu demandes depuis en est un autre\u202f: relis, puis demande-le de nouveau.',
    en: 'This change has been applied already, with other days or another reason: it is in the list. What you have asked for since is another one: read it, then ask for it again.',
  },
  'waitlist-place-ended': {
    status: 409,
    fr: 'Cette personne n’attend plus\u202f: sa place dans la liste a pris fin entre-temps. Ta raison ne lui est pas envoyée.',
    en: 'This person no longer waits: her place in the queue ended meanwhile. Your reason is not sent to her.',
  },
  'plan-changed-meanwhile': {
    status: 409,
    fr: 'Quelque chose a changé entre-temps\u202f: voici ce que ça ferait maintenant. Rien n’est encore appliqué.',
    en: 'Something has changed meanwhile: this is what it would do now. Nothing has been applied yet.',
  },
  'live-session-planned': {
    status: 409,
    fr: 'C’est déjà prévu. Pour prévoir autre chose, ouvre de nouveau le formulaire depuis le calendrier.',
    en: 'This is planned already. To plan something else, open the form again from the calendar.',
  },
  'live-session-changed': {
    status: 409,
    fr: 'Cette séance a changé entre-temps. Ouvre-la de nouveau pour voir où elle en est.',
    en: 'This session has changed meanwhile. Open it again to see how it stands.',
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
} as const satisfies Record<string, Problem>;
