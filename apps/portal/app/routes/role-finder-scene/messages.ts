import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'La boussole des rôles',
    scene: (number: number, of: number) => `Scène ${number} sur ${of}`,
    progress: 'Avancement',
    next: 'Continuer',
    last: 'Voir mon résultat',
    result: 'Enregistrer et voir mon résultat',
    back: 'Scène précédente',
    missing: 'Choisis une réponse, la première qui te vient, pour continuer.',
    left: 'Cette scène attend encore ta réponse\u202f: ensuite, ton résultat est prêt.',
    problem: 'Il manque une réponse',
    about: 'Revenir à la présentation',
  },
  en: {
    title: 'The role finder',
    scene: (number: number, of: number) => `Scene ${number} of ${of}`,
    progress: 'Progress',
    next: 'Continue',
    last: 'See my result',
    result: 'Save and see my result',
    back: 'Previous scene',
    missing: 'Choose an answer, the first that comes to mind, to go on.',
    left: 'This scene still waits for your answer; then your result is ready.',
    problem: 'An answer is missing',
    about: 'Back to the introduction',
  },
});
