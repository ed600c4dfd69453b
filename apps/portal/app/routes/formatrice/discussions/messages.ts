import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Discussions',
    emptyTitle: 'Pas encore de discussion',
    empty: 'Les fils que cette promotion ouvre sur les leçons viennent ici, le plus récent d’abord.',
  },
  en: {
    title: 'Discussions',
    emptyTitle: 'No discussion yet',
    empty: 'Threads that this cohort starts about lessons come here, the newest first.',
  },
});
