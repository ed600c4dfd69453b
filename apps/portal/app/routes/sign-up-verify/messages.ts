import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Ouvre ton compte',
    lede: 'Ton adresse est presque vérifiée. Il reste à le confirmer ici.',
    confirm: 'Vérifier mon adresse et entrer',
    again: 'Le lien n’est plus valable\u202f?',
    restart: 'Recommencer l’inscription',
  },
  en: {
    title: 'Open your account',
    lede: 'Your address is nearly verified. Just confirm it here.',
    confirm: 'Verify my address and enter',
    again: 'Is the link no longer valid?',
    restart: 'Sign up again',
  },
});
