import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  buyerName: string;
  number: string;
  offerName: string;
  amount: string;
  /** Until when Stripe takes evidence; null where it takes none. */
  answerBy: string | null;
  url: string;
}

/** To the owners: money is gone until a bank decides, and silence loses it. */
export const disputeOpened: Template<Facts> = {
  fr: ({ buyerName, number, offerName, amount, answerBy, url }) => ({
    subject: `Paiement contesté\u202f: ${amount}, commande ${number}`,
    blocks: [
      heading('Un paiement est contesté'),
      paragraph(
        `${buyerName} conteste auprès de sa banque un paiement de ${amount} pour «\u202f${offerName}\u202f». La banque a repris cette somme jusqu’à sa décision. Sa place lui reste tant que tu ne termines pas la commande.`,
      ),
      paragraph(
        answerBy
          ? `Réponds dans le tableau de bord de Stripe avant le ${answerBy}\u202f: sans réponse, le litige est perdu.`
          : 'Stripe ne demande pas de réponse pour ce litige.',
      ),
      facts(['Commande', number], ['Montant contesté', amount]),
      button('Voir le litige', url),
    ],
  }),
  en: ({ buyerName, number, offerName, amount, answerBy, url }) => ({
    subject: `Payment disputed: ${amount}, order ${number}`,
    blocks: [
      heading('A payment is disputed'),
      paragraph(
        `${buyerName} disputes at the bank a payment of ${amount} for “${offerName}”. The bank has taken that sum back until it decides. The seat stays hers as long as you do not end the order.`,
      ),
      paragraph(
        answerBy
          ? `Answer in Stripe’s dashboard before ${answerBy}: without an answer the dispute is lost.`
          : 'Stripe asks for no answer to this dispute.',
      ),
      facts(['Order', number], ['Amount disputed', amount]),
      button('See the dispute', url),
    ],
  }),
};
