import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    description:
      'Le premier module de la formation, offert et sans compte\u202f: comprendre le métier d’Online Business Manager et décider s’il te convient.',
    eyebrow: (time: string) => `Module 1, offert · ${time}`,
    start: 'Commencer',
    resume: 'Reprendre',
    resumeAt: (title: string) => `Tu en es à «\u202f${title}\u202f».`,
    done: 'Tu as terminé les leçons de ce module',
    doneText: 'La suite du programme t’attend, avec une promotion et une formatrice.',
    programme: 'Voir la suite du programme',
    outcomes: 'À la fin de ce module, tu sauras',
    lessons: 'Les leçons',
    progress: 'Ta progression',
    progressText: (done: number, of: number) => `${done} sur ${of}`,
    quiz: 'Questionnaire',
    states: { done: 'terminée', now: 'en cours', open: 'à lire', locked: 'fermée' },
    finder: 'Quel rôle te ressemble\u202f?',
    finderText: 'Seize scènes pour te situer sur les quatre niveaux, avant ou après les leçons.',
    finderLink: 'Ouvrir la boussole des rôles',
    noAccount:
      'Sans compte\u202f: ta progression est gardée sur cet appareil, et te suivra si tu en crées un.',
  },
  en: {
    description:
      'The first module of the course, free and without an account: understand the trade of Online Business Manager and decide whether it suits you.',
    eyebrow: (time: string) => `Module 1, free · ${time}`,
    start: 'Start',
    resume: 'Resume',
    resumeAt: (title: string) => `You are at “${title}”.`,
    done: 'You have finished the lessons of this module',
    doneText: 'The rest of the programme awaits you, with a cohort and a trainer.',
    programme: 'See the rest of the programme',
    outcomes: 'At the end of this module, you will be able to',
    lessons: 'The lessons',
    progress: 'Your progress',
    progressText: (done: number, of: number) => `${done} of ${of}`,
    quiz: 'Quiz',
    states: { done: 'done', now: 'under way', open: 'to read', locked: 'closed' },
    finder: 'Which role is like you?',
    finderText: 'Sixteen scenes to place yourself on the four levels, before or after the lessons.',
    finderLink: 'Open the role finder',
    noAccount: 'No account: your progress is kept on this device, and follows you if you create one.',
  },
});
