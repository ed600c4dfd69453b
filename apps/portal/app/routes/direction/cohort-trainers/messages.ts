import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Formatrices de la promotion',
    lede: 'La référente change aussi le plan des modules. Une co-formatrice fait tout le reste. Une remplaçante n’a accès à la promotion que de son premier à son dernier jour.',
    none: 'Personne n’a encore le rôle de formatrice. Donne-le depuis la liste des personnes.',
    people: 'Personnes et rôles',
    role: 'Rôle',
    roles: { '': 'Aucun', lead: 'Référente', co_trainer: 'Co-formatrice', substitute: 'Remplaçante' },
    from: 'Premier jour',
    until: 'Dernier jour',
    about: (name: string, field: string) => `${name}, ${field}`,
    save: 'Enregistrer',
  },
  en: {
    title: 'Trainers of the cohort',
    lede: 'The lead also changes the plan of the modules. A co-trainer does all the rest. A substitute has access to the cohort from her first to her last day only.',
    none: 'Nobody has the trainer role yet. Give it from the list of people.',
    people: 'People and roles',
    role: 'Role',
    roles: { '': 'None', lead: 'Lead', co_trainer: 'Co-trainer', substitute: 'Substitute' },
    from: 'First day',
    until: 'Last day',
    about: (name: string, field: string) => `${name}, ${field}`,
    save: 'Save',
  },
});
