import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Nouvelle promotion',
    cohorts: 'Promotions',
    lede: 'Un module s’ouvrira chaque semaine à partir du premier jour.',
    create: 'Créer la promotion',
  },
  en: {
    title: 'New cohort',
    cohorts: 'Cohorts',
    lede: 'One module will open each week from the first day.',
    create: 'Create the cohort',
  },
});
