import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Prévoir une séance',
    lede: 'Membres et formatrices reçoivent un e-mail avec la date pour leur agenda.',
    save: 'Prévoir',
  },
  en: {
    title: 'Plan a session',
    lede: 'Members and trainers get a mail with the date for their calendar.',
    save: 'Plan',
  },
});
