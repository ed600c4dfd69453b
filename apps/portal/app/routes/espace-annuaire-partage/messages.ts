import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ce que je montre',
    directory: 'Annuaire',
    lede: 'Pour chacune de tes réponses, choisis qui peut la lire. Tes formatrices les lisent toutes.',
    prompts: {
      contribution: 'Ce sur quoi on peut compter sur toi',
      surprise: 'Ce qui pourrait surprendre',
      goal: 'Ce que tu vises',
      skills: 'Ce que tu sais déjà faire',
    },
    who: (prompt: string) => `Qui peut lire «\u202f${prompt}\u202f»`,
    save: 'Enregistrer',
    saved: 'C’est enregistré. L’annuaire en tient compte dès maintenant.',
    left: 'Tu as quitté l’annuaire. Plus personne ne t’y trouve.',
    leaveTitle: 'Quitter l’annuaire',
    leaveText:
      'Aucune de tes réponses ne sera plus montrée, et plus personne ne te trouvera ici. Elles restent enregistrées\u202f; tu peux revenir quand tu veux.',
    leave: 'Quitter l’annuaire',
    emptyTitle: 'Tu n’as encore rien écrit',
    empty: 'L’annuaire montre tes réponses aux questions d’accueil, si tu le veux.',
    answer: 'Répondre aux questions',
    preview: 'Voir ma page',
    change: 'Modifier mes réponses',
  },
  en: {
    title: 'What I show',
    directory: 'Directory',
    lede: 'For each of your answers, choose who may read it. Your trainers read them all.',
    prompts: {
      contribution: 'What others can count on you for',
      surprise: 'What might surprise',
      goal: 'What you aim for',
      skills: 'What you can already do',
    },
    who: (prompt: string) => `Who may read “${prompt}”`,
    save: 'Save',
    saved: 'Saved. The directory follows from now on.',
    left: 'You have left the directory. Nobody finds you there any more.',
    leaveTitle: 'Leave the directory',
    leaveText:
      'None of your answers will be shown any more, and nobody will find you here. They stay saved; come back whenever you like.',
    leave: 'Leave the directory',
    emptyTitle: 'You have not written anything yet',
    empty: 'The directory shows your answers to the welcome questions, if you want it to.',
    answer: 'Answer the questions',
    preview: 'See my page',
    change: 'Change my answers',
  },
});
