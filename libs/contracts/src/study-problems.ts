import type { Problem } from './problem';

/** Of lessons, quizzes and work handed in. */
export const studyProblems = {
  'lesson-locked': {
    status: 403,
    fr: 'Cette leçon n’est pas encore ouverte.',
    en: 'This lesson is not open yet.',
  },
  'unknown-result': {
    status: 404,
    fr: 'Ce lien ne mène à aucun résultat.',
    en: 'This link leads to no result.',
  },
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
    fr: 'Ce travail n’attend plus de relecture\u202f: sa réponse est partie entre-temps.',
    en: 'This work no longer waits for a review: its answer has left meanwhile.',
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
  'note-written-otherwise': {
    status: 409,
    fr: 'Ta note est déjà gardée, avec d’autres mots. Ce que tu as écrit depuis n’est pas gardé\u202f; tu peux en faire une autre note.',
    en: 'Your note is already kept, in other words. What you have written since is not; you can make another note of it.',
  },
  'remark-changed': {
    status: 409,
    fr: 'Cette remarque a changé ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: garde-le, et il remplace ce qui est enregistré.',
    en: 'This remark has changed elsewhere meanwhile. What you wrote is still here: keep it, and it replaces what is saved.',
  },
  'remark-deleted': {
    status: 410,
    fr: 'Cette remarque a été supprimée ailleurs entre-temps. Ce que tu as écrit est encore là\u202f: garde-le, et il devient une nouvelle remarque, au même endroit.',
    en: 'This remark was thrown away elsewhere meanwhile. What you wrote is still here: keep it, and it becomes a new remark in the same place.',
  },
  'too-many-remarks': {
    status: 409,
    fr: 'Tu gardes déjà 200 remarques\u202f: retires-en une avant d’en garder une autre.',
    en: 'You already keep 200 remarks: remove one before you keep another.',
  },
  'validator-teaches-alone': {
    status: 409,
    fr: 'La formation demande que le cas final soit validé par une formatrice qui n’encadre pas seule la promotion. Ce que tu as écrit est gardé\u202f: demande à la direction de te joindre une co-formatrice.',
    en: 'This course asks that the final case be validated by a trainer who does not teach the cohort alone. What you wrote is kept: ask the owner to add a co-trainer.',
  },
} as const satisfies Record<string, Problem>;
