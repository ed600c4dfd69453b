import { defineMessages, plural } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Annuaire',
    lede: 'Ce que les membres de ta promotion ont choisi de partager\u202f: qui sait quoi, et à qui demander.',
    search: 'Chercher un nom ou un savoir-faire',
    searchHint: 'Par exemple\u202f: tableur, juridique, lancement.',
    find: 'Chercher',
    clear: 'Tout afficher',
    found: (n: number, words: string) =>
      plural(n, 'fr', {
        one: `${n} personne pour «\u202f${words}\u202f»`,
        other: `${n} personnes pour «\u202f${words}\u202f»`,
      }),
    members: (n: number) =>
      plural(n, 'fr', { one: `${n} personne se présente`, other: `${n} personnes se présentent` }),
    prompts: {
      contribution: 'Peut t’aider pour',
      skills: 'Sait déjà',
      goal: 'Vise',
      surprise: 'Pourrait te surprendre',
    },
    nobodyTitle: 'Personne ne s’est encore présenté',
    nobody: 'L’annuaire se remplit avec les réponses que chacun choisit de partager. Tu peux commencer.',
    share: 'Partager mes réponses',
    noMatchTitle: (words: string) => `Rien pour «\u202f${words}\u202f»`,
    noMatch: 'Essaie un mot plus court, ou un autre mot pour la même chose.',
    noCohortTitle: 'L’annuaire est celui d’une promotion',
    noCohort: 'Tu y trouveras les membres de la tienne dès que tu en rejoindras une.',
    cohorts: 'Voir les promotions ouvertes',
  },
  en: {
    title: 'Directory',
    lede: 'What the members of your cohort have chosen to share: who knows what, and whom to ask.',
    search: 'Look for a name or a skill',
    searchHint: 'For instance: spreadsheet, legal, launch.',
    find: 'Search',
    clear: 'Show all',
    found: (n: number, words: string) =>
      plural(n, 'en', { one: `${n} person for “${words}”`, other: `${n} people for “${words}”` }),
    members: (n: number) =>
      plural(n, 'en', { one: `${n} person introduced`, other: `${n} people introduced` }),
    prompts: {
      contribution: 'Can help you with',
      skills: 'Already knows',
      goal: 'Aims for',
      surprise: 'Might surprise you',
    },
    nobodyTitle: 'Nobody has introduced themselves yet',
    nobody: 'The directory fills with the answers that people choose to share. You can begin.',
    share: 'Share my answers',
    noMatchTitle: (words: string) => `Nothing for “${words}”`,
    noMatch: 'Try a shorter word, or another word for the same thing.',
    noCohortTitle: 'The directory is that of a cohort',
    noCohort: 'You will find the members of yours as soon as you join one.',
    cohorts: 'See the open cohorts',
  },
});
