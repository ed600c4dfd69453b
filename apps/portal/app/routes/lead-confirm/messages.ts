import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Confirme ton adresse',
    lede: 'Un dernier geste, et on pourra t’écrire.',
    confirm: 'Confirmer mon adresse',
    done: 'C’est confirmé',
    doneText: 'Tu recevras nos prochaines nouvelles. Chaque message porte un lien pour te désabonner.',
    module: 'Commencer le module 1',
  },
  en: {
    title: 'Confirm your address',
    lede: 'One last step, and we can write to you.',
    confirm: 'Confirm my address',
    done: 'Confirmed',
    doneText: 'You will get our next news. Every message has a link to unsubscribe.',
    module: 'Start module 1',
  },
});
