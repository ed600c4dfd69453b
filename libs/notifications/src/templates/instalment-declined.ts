import { button, heading, note, paragraph, type Template } from '../letter';
import { instalmentRows, type InstalmentFacts } from './instalment-facts';

type RefusedFacts = InstalmentFacts & {
  /** Her bank wants her to confirm it. */
  confirm: boolean;
  /** Her lessons are closed already, for this instalment or another. */
  paused: boolean;
};

/** Says what happens next: another try by itself, her bank's confirmation, or another card. */
export const instalmentDeclined: Template<RefusedFacts> = {
  fr: (of) => ({
    subject: `Ton échéance de ${of.amount} n’est pas passée`,
    blocks: [
      heading('Ta banque n’a pas accepté le paiement'),
      paragraph(
        `${of.name}, nous n’avons pas pu prélever l’échéance ${of.share} de «\u202f${of.offer}\u202f». Rien n’a été débité${of.paused ? '. Tes leçons restent en pause jusqu’au paiement de ce qui est en retard\u202f; ta place et ta progression sont gardées' : ', et tu gardes ton accès'}.`,
      ),
      paragraph(
        of.confirm
          ? 'Ta banque veut que tu confirmes ce paiement toi-même\u202f: cela prend une minute depuis ta commande.'
          : of.nextOn
            ? `Nous réessayerons le ${of.nextOn}. Si tu préfères, tu peux régler tout de suite ou changer de carte.`
            : 'Nous n’essayerons plus cette carte\u202f: règle l’échéance depuis ta commande, ou enregistre une autre carte.',
      ),
      button(of.confirm ? 'Confirmer le paiement' : 'Régler ou changer de carte', of.orderUrl),
      instalmentRows.fr(of),
      note('Une difficulté\u202f? Réponds à ce message\u202f: nous chercherons avec toi.'),
    ],
  }),
  en: (of) => ({
    subject: `Your instalment of ${of.amount} was declined`,
    blocks: [
      heading('Your bank did not accept the payment'),
      paragraph(
        `${of.name}, we could not charge instalment ${of.share} of “${of.offer}”. Nothing was charged${of.paused ? '. Your lessons stay paused until what is late is paid; your seat and your progress are kept' : ', and you keep your access'}.`,
      ),
      paragraph(
        of.confirm
          ? 'Your bank wants you to confirm this payment yourself: it takes a minute from your order.'
          : of.nextOn
            ? `We will try again on ${of.nextOn}. If you prefer, pay now or change your card.`
            : 'We will not try this card again: pay the instalment from your order, or save another card.',
      ),
      button(of.confirm ? 'Confirm the payment' : 'Pay or change card', of.orderUrl),
      instalmentRows.en(of),
      note('In difficulty? Answer this message: we will look for a way with you.'),
    ],
  }),
};
