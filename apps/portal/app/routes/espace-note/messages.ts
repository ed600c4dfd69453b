import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Deux versions d’une note',
    notes: 'Mes notes',
    lede: (lesson: string) =>
      `Ta note sur «\u202f${lesson}\u202f» a été écrite à deux endroits à la fois. Rien n’est perdu\u202f: choisis ce que tu gardes.`,
    gone: 'une leçon retirée',
    current: 'La note actuelle',
    version: 'L’autre version',
    savedAt: (moment: string) => `Écrite ${moment}`,
    nothing: '(vide)',
    keepVersion: 'Garder l’autre version',
    keepBoth: 'Garder les deux, l’une sous l’autre',
    keepCurrent: 'Garder la note actuelle',
    settledTitle: 'Rien à choisir',
    settled: 'Cette note n’a qu’une version.',
    toLesson: 'Revenir à la leçon',
    toNotes: 'Voir mes notes',
  },
  en: {
    title: 'Two versions of a note',
    notes: 'My notes',
    lede: (lesson: string) =>
      `Your note on “${lesson}” was written in two places at once. Nothing is lost: choose what you keep.`,
    gone: 'a removed lesson',
    current: 'The current note',
    version: 'The other version',
    savedAt: (moment: string) => `Written ${moment}`,
    nothing: '(empty)',
    keepVersion: 'Keep the other version',
    keepBoth: 'Keep both, one below the other',
    keepCurrent: 'Keep the current note',
    settledTitle: 'Nothing to choose',
    settled: 'This note has only one version.',
    toLesson: 'Back to the lesson',
    toNotes: 'See my notes',
  },
});
