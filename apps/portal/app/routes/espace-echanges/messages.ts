import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mes échanges',
    directory: 'Annuaire',
    lede: 'Ce que tu écris à d’autres membres, et ce qu’on t’écrit. Aucune adresse n’y est montrée.',
    you: (text: string) => `Toi\u202f: ${text}`,
    emptyTitle: 'Aucun message pour l’instant',
    empty: 'Trouve quelqu’un dans l’annuaire et demande-lui conseil\u202f: ses réponses disent sur quoi.',
    toDirectory: 'Ouvrir l’annuaire',
  },
  en: {
    title: 'My messages',
    directory: 'Directory',
    lede: 'What you write to other members, and what they write to you. No address is shown.',
    you: (text: string) => `You: ${text}`,
    emptyTitle: 'No message yet',
    empty: 'Find somebody in the directory and ask for advice: their answers say what about.',
    toDirectory: 'Open the directory',
  },
});
