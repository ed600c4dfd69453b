import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Rester en contact',
    sent: 'Regarde tes e-mails',
    sentText: (email: string) =>
      `Un message part vers ${email}. Il contient un lien à suivre pour confirmer que cette adresse est bien la tienne\u202f; sans cela, on ne t’écrira pas.`,
    sentHint: 'Rien après quelques minutes\u202f? Regarde dans les indésirables, puis recommence.',
    module: 'En attendant, commencer le module 1',
  },
  en: {
    title: 'Stay in touch',
    sent: 'Look at your mail',
    sentText: (email: string) =>
      `A message is on its way to ${email}. It has a link to follow, to confirm that this address is yours; without it, we shall not write.`,
    sentHint: 'Nothing after a few minutes? Look among the unwanted mail, then try again.',
    module: 'Meanwhile, start module 1',
  },
});
