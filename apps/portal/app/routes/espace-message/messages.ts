import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Message',
    all: 'Messages de tes formatrices',
    path: 'Où tu es',
    space: 'Mon espace',
    someone: 'Ta formatrice',
    to: (author: string, cohort: string) => `${author}, pour la promotion «\u202f${cohort}\u202f»`,
  },
  en: {
    title: 'Message',
    all: 'Messages from your trainers',
    path: 'Where you are',
    space: 'My space',
    someone: 'Your trainer',
    to: (author: string, cohort: string) => `${author}, for the cohort “${cohort}”`,
  },
});
