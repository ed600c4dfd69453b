import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Plan de la promotion',
    lede: 'Chaque module s’ouvre un jour compté depuis le premier (0), à l’heure du lieu de la promotion. Avant que rien ne change, tu vois ce que ça fait à chacune.',
    caption: 'Ouverture des modules',
    module: 'Module',
    now: 'S’ouvre',
    day: 'Jour',
    at: 'Heure',
    dayOf: (title: string) => `Jour du module ${title}`,
    timeOf: (title: string) => `Heure du module ${title}`,
    first: (day: string, city: string) => `Jour 0\u202f: ${day}. Heures de ${city}.`,
    preview: 'Voir ce que ça change',
    leadsOnly: 'La référente de la promotion, ou la direction, change son plan.',
  },
  en: {
    title: 'Plan of the cohort',
    lede: 'Each module opens on a day counted from the first (0), at a time of the place of the cohort. Before anything changes, you see what it does to each student.',
    caption: 'Opening of the modules',
    module: 'Module',
    now: 'Opens',
    day: 'Day',
    at: 'Time',
    dayOf: (title: string) => `Day of module ${title}`,
    timeOf: (title: string) => `Time of module ${title}`,
    first: (day: string, city: string) => `Day 0: ${day}. Times in ${city}.`,
    preview: 'See what it changes',
    leadsOnly: 'The lead of the cohort, or an owner, changes its plan.',
  },
});
