import { button, heading, note, paragraph, type Template } from '../letter';
import { instalmentRows, type InstalmentFacts } from './instalment-facts';

interface Facts extends InstalmentFacts {
  paidOn: string;
  /** Her lessons were closed until then. */
  resumed: boolean;
}

/** The receipt of an instalment. */
export const instalmentPaid: Template<Facts> = {
  fr: (of) => ({
    subject: of.resumed
      ? `Tes leçons sont rouvertes\u202f: ${of.offer}`
      : `Échéance réglée\u202f: ${of.amount}`,
    blocks: [
      heading(of.resumed ? 'Tes leçons sont rouvertes' : 'Ton échéance est réglée'),
      paragraph(
        of.resumed
          ? `Merci ${of.name}\u202f: ton paiement du ${of.paidOn} est arrivé, et tes leçons sont ouvertes de nouveau. Tu retrouves tout là où tu en étais.`
          : `Merci ${of.name}\u202f: l’échéance ${of.share} de «\u202f${of.offer}\u202f» a été réglée le ${of.paidOn}.`,
      ),
      instalmentRows.fr(of),
      button('Voir ma commande', of.orderUrl),
      note('Ce message est ton reçu\u202f: garde-le.'),
    ],
  }),
  en: (of) => ({
    subject: of.resumed ? `Your lessons are open again: ${of.offer}` : `Instalment paid: ${of.amount}`,
    blocks: [
      heading(of.resumed ? 'Your lessons are open again' : 'Your instalment is paid'),
      paragraph(
        of.resumed
          ? `Thank you ${of.name}: your payment of ${of.paidOn} has arrived, and your lessons are open again. Everything is where you left it.`
          : `Thank you ${of.name}: instalment ${of.share} of “${of.offer}” was paid on ${of.paidOn}.`,
      ),
      instalmentRows.en(of),
      button('See my order', of.orderUrl),
      note('This message is your receipt: keep it.'),
    ],
  }),
};
