import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Nouveau mot de passe',
    lede: 'Il ouvre une session ici, et ferme toutes les autres.',
    submit: 'Enregistrer et entrer',
    again: 'Demander un autre lien',
  },
  en: {
    title: 'New password',
    lede: 'You will be signed in here, and signed out everywhere else.',
    submit: 'Save and enter',
    again: 'Ask for another link',
  },
});
