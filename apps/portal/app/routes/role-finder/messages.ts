import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Assistante, OBM, directrice\u202f: quel rôle te ressemble\u202f?',
    description:
      'Seize scènes de la vie d’une entreprise en ligne pour te situer sur quatre niveaux\u202f: exécution, gestion, stratégie, vision. Sans compte, et rien n’est gardé sans ton accord.',
    facts: (scenes: number, time: string) => `${scenes} scènes, ${time} environ, sans compte`,
    start: 'Commencer',
    resume: (number: number) => `Reprendre à la scène ${number}`,
    result: 'Revoir mon résultat',
    again: 'Revoir mes réponses',
    afresh: 'Effacer mes réponses et recommencer',
    before: 'Avant de commencer',
    notes: [
      'Aucune réponse n’est meilleure qu’une autre\u202f: choisis la première qui te vient.',
      'Tu peux revenir en arrière et changer d’avis à tout moment.',
      'Tes réponses restent dans ton navigateur, une semaine au plus. Nous ne gardons ton résultat que si tu le demandes.',
    ],
    figureCaption: 'Les quatre niveaux d’une entreprise, et les trois métiers qui s’y tiennent.',
    answered: (done: number, of: number) =>
      plural(done, 'fr', { one: `${done} scène sur ${of}`, other: `${done} scènes sur ${of}` }),
    progress: 'Tes réponses',
  },
  en: {
    title: 'Assistant, OBM, director: which role is like you?',
    description:
      'Sixteen scenes from the life of an online business place you on four levels: execution, management, strategy, vision. No account, and nothing is kept unless you ask.',
    facts: (scenes: number, time: string) => `${scenes} scenes, about ${time}, no account, in French`,
    start: 'Start',
    resume: (number: number) => `Resume at scene ${number}`,
    result: 'See my result again',
    again: 'Go through my answers',
    afresh: 'Erase my answers and start again',
    before: 'Before you start',
    notes: [
      'No answer is better than another: choose the first that comes to mind.',
      'You can go back and change your mind at any time.',
      'Your answers stay in your browser, for a week at most. We keep your result only if you ask us to.',
    ],
    figureCaption: 'The four levels of a business, and the three trades that stand on them.',
    answered: (done: number, of: number) =>
      plural(done, 'en', { one: `${done} scene of ${of}`, other: `${done} scenes of ${of}` }),
    progress: 'Your answers',
  },
});
