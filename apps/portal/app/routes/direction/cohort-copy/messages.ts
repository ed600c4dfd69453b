import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Dupliquer la promotion',
    lede: 'Le plan, les formatrices (sans les remplaçantes) et les séances sont repris, déplacés au nouveau premier jour, aux mêmes heures. Personne n’y est inscrit, et rien ne se vend encore. Ses formatrices l’apprennent par e-mail.',
    name: 'Nom de la nouvelle promotion',
    startsOn: 'Premier jour',
    startsOnHint: 'Le même jour de la semaine garde les séances à leur place.',
    create: 'Créer le brouillon',
  },
  en: {
    title: 'Duplicate the cohort',
    lede: 'Plan, trainers (without substitutes) and sessions are taken over, moved to the new first day, at the same times of day. Nobody is enrolled, and nothing is for sale yet. Its trainers hear of it by mail.',
    name: 'Name of the new cohort',
    startsOn: 'First day',
    startsOnHint: 'The same day of the week keeps the sessions in their place.',
    create: 'Create the draft',
  },
});
