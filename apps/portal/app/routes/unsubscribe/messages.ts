import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Te désabonner',
    lede: 'Un clic, et tu ne recevras plus nos nouvelles. Les messages liés à une inscription continuent d’arriver.',
    confirm: 'Me désabonner',
    done: 'C’est fait, on ne t’écrira plus',
    doneText: 'Si tu changes d’avis, il suffira de laisser à nouveau ton adresse.',
    home: 'Revenir à l’accueil',
  },
  en: {
    title: 'Unsubscribe',
    lede: 'One click, and you get no more news from us. Messages about an enrolment keep coming.',
    confirm: 'Unsubscribe me',
    done: 'You are unsubscribed',
    doneText: 'If you change your mind, just leave your address again.',
    home: 'Back to the home page',
  },
});
