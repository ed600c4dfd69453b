import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: (lesson: string) => `Discussion\u202f: ${lesson}`,
    anyTitle: 'Discussion',
    path: 'Où tu es',
    course: 'Formation',
    here: 'Discussion',
    lede: 'Ce que ta promotion se demande sur cette leçon. Elle seule et tes formatrices le lisent.',
    write: 'Ouvrir un fil',
    emptyTitle: 'Pas encore de fil ici',
    empty: 'Une question, un doute, une astuce\u202f: ouvre le premier fil, ta promotion le verra.',
    noMore: 'Il n’y a pas de fil plus ancien',
    deleted: 'Ton fil est supprimé.',
  },
  en: {
    title: (lesson: string) => `Discussion: ${lesson}`,
    anyTitle: 'Discussion',
    path: 'Where you are',
    course: 'Course',
    here: 'Discussion',
    lede: 'What your cohort wonders about this lesson. Only its members and your trainers read it.',
    write: 'Start a thread',
    emptyTitle: 'No thread here yet',
    empty: 'A question, a doubt, a trick: start the first thread, your cohort will see it.',
    noMore: 'There is no older thread',
    deleted: 'Your thread is deleted.',
  },
});
