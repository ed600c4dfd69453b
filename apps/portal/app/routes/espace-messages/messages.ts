import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Messages de tes formatrices',
    someone: 'Ta formatrice',
    isNew: 'Nouveau',
    emptyTitle: 'Aucun message pour l’instant',
    empty: 'Ce que ta formatrice écrit à ta promotion s’affiche ici, et arrive par e-mail.',
    course: 'Voir la formation',
    older: 'Plus anciens',
    newest: 'Revenir aux plus récents',
    pages: 'Autres pages',
  },
  en: {
    title: 'Messages from your trainers',
    someone: 'Your trainer',
    isNew: 'New',
    emptyTitle: 'No message yet',
    empty: 'What your trainer writes to your cohort shows here, and comes by e-mail.',
    course: 'See the course',
    older: 'Older',
    newest: 'Back to the latest',
    pages: 'Other pages',
  },
});
