import { button, heading, note, paragraph, type Template } from '../letter';
import { instalmentRows, type InstalmentFacts } from './instalment-facts';

/** Grace is over: lessons are closed until the instalment is paid. */
export const orderPaused: Template<InstalmentFacts> = {
  fr: (of) => ({
    subject: `Tes leçons sont en pause\u202f: ${of.offer}`,
    blocks: [
      heading('Tes leçons sont en pause'),
      paragraph(
        `${of.name}, l’échéance ${of.share} de «\u202f${of.offer}\u202f» n’a pas été réglée, et tes leçons sont fermées pour l’instant. Ta place est gardée\u202f; ta progression, tes notes et tes rendus sont intacts.`,
      ),
      paragraph('Dès que le paiement arrive, tout rouvre, là où tu en étais.'),
      button('Régler et reprendre', of.orderUrl),
      instalmentRows.fr(of),
      note('Une difficulté\u202f? Réponds à ce message\u202f: nous chercherons avec toi.'),
    ],
  }),
  en: (of) => ({
    subject: `Your lessons are paused: ${of.offer}`,
    blocks: [
      heading('Your lessons are paused'),
      paragraph(
        `${of.name}, instalment ${of.share} of “${of.offer}” was not paid, and your lessons are closed for now. Your seat is kept; your progress, notes and work are untouched.`,
      ),
      paragraph('As soon as the payment arrives everything opens again, where you were.'),
      button('Pay and go on', of.orderUrl),
      instalmentRows.en(of),
      note('In difficulty? Answer this message: we will look for a way with you.'),
    ],
  }),
};
