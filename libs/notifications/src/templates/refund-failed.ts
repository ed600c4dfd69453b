import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  buyerName: string;
  number: string;
  offerName: string;
  amount: string;
  /** Stripe's code: what its documentation is searched for. */
  reason: string;
  url: string;
}

/** To the owners: she was told that money comes, and it does not. */
export const refundFailed: Template<Facts> = {
  fr: ({ buyerName, number, offerName, amount, reason, url }) => ({
    subject: `Un remboursement de ${amount} n’a pas abouti, commande ${number}`,
    blocks: [
      heading('Un remboursement n’a pas abouti'),
      paragraph(
        `${amount} devaient revenir à ${buyerName} pour «\u202f${offerName}\u202f». Stripe n’a pas pu les rendre, ou la banque les a renvoyés\u202f: la somme est chez Stripe, et tu la lui dois toujours.`,
      ),
      paragraph('Réessaie, ou fais un virement et note-le\u202f: l’un ou l’autre suffit.'),
      facts(['Commande', number], ['Montant', amount], ['Motif de Stripe', reason]),
      button('Régler ce remboursement', url),
    ],
  }),
  en: ({ buyerName, number, offerName, amount, reason, url }) => ({
    subject: `A refund of ${amount} did not come through, order ${number}`,
    blocks: [
      heading('A refund did not come through'),
      paragraph(
        `${amount} was to go back to ${buyerName} for “${offerName}”. Stripe could not give it, or the bank sent it back: the sum is with Stripe, and you still owe it.`,
      ),
      paragraph('Try again, or make a bank transfer and record it: either will do.'),
      facts(['Order', number], ['Amount', amount], ['Reason given by Stripe', reason]),
      button('Settle this refund', url),
    ],
  }),
};
