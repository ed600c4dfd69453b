import { button, heading, note, paragraph, type Template } from '../letter';
import { instalmentRows, type InstalmentFacts } from './instalment-facts';

/** Before the grace of a late instalment ends. */
export const pauseApproaching: Template<InstalmentFacts> = {
  fr: (of) => ({
    subject: `Ton accès sera bientôt mis en pause\u202f: ${of.amount} à régler`,
    blocks: [
      heading('Il reste une échéance à régler'),
      paragraph(
        `${of.name}, l’échéance ${of.share} de «\u202f${of.offer}\u202f» n’est toujours pas réglée. Sans paiement, tes leçons seront mises en pause d’ici quelques jours. Ta place et tout ce que tu as fait restent à toi.`,
      ),
      button('Régler l’échéance', of.orderUrl),
      instalmentRows.fr(of),
      note('Une difficulté\u202f? Réponds à ce message\u202f: nous chercherons avec toi.'),
    ],
  }),
  en: (of) => ({
    subject: `Your access will soon be paused: ${of.amount} to pay`,
    blocks: [
      heading('One instalment is left to pay'),
      paragraph(
        `${of.name}, instalment ${of.share} of “${of.offer}” is still unpaid. Without a payment your lessons will be paused in a few days. Your seat and all you have done stay yours.`,
      ),
      button('Pay the instalment', of.orderUrl),
      instalmentRows.en(of),
      note('In difficulty? Answer this message: we will look for a way with you.'),
    ],
  }),
};
