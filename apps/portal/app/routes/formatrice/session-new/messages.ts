import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Prévoir une séance',
    lede: 'Élèves et formatrices reçoivent un e-mail avec la date pour leur agenda. Avant, tu vois qui le recevra.',
  },
  en: {
    title: 'Plan a session',
    lede: 'Students and trainers get a mail with the date for their calendar. Before that you see who will.',
  },
});
