import { button, heading, link, note, paragraph, type Template } from '../letter';

interface Facts {
  confirmUrl: string;
  unsubscribeUrl: string;
}

export const confirmLead: Template<Facts> = {
  fr: ({ confirmUrl, unsubscribeUrl }) => ({
    subject: 'Confirme ton adresse pour recevoir nos nouvelles',
    blocks: [
      heading('On reste en contact\u202f?'),
      paragraph(
        'Tu nous as laissé ton adresse pour savoir quand les promotions ouvrent, et lire de temps en temps un mot sur le métier. Confirme-la, et c’est fait.',
      ),
      button('Confirmer mon adresse', confirmUrl),
      note('Ce lien vaut 7\u00a0jours. Sans ta confirmation, nous ne t’écrirons pas.'),
      link('Ne rien recevoir', unsubscribeUrl),
    ],
  }),
  en: ({ confirmUrl, unsubscribeUrl }) => ({
    subject: 'Confirm your address to hear from us',
    blocks: [
      heading('Shall we stay in touch?'),
      paragraph(
        'You left us your address to know when cohorts open, and to read a word about the trade now and then. Confirm it, and that is all.',
      ),
      button('Confirm my address', confirmUrl),
      note('This link is good for 7 days. Without your confirmation, we will not write to you.'),
      link('Receive nothing', unsubscribeUrl),
    ],
  }),
};
