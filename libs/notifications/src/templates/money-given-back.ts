import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  number: string;
  offerName: string;
  amount: string;
  /** Whether her seat went with it. */
  ended: boolean;
  papersUrl: string;
}

/** A part of what was paid for an order goes back, or all of it. */
export const moneyGivenBack: Template<Facts> = {
  fr: (order) => ({
    subject: `Nous te remboursons ${order.amount}`,
    blocks: [
      heading('Un remboursement est en route'),
      paragraph(
        `${order.name}, nous te rendons ${order.amount} sur ta commande «\u202f${order.offerName}\u202f», par le moyen de paiement que tu as utilisé. Selon ta banque, l’argent arrive en 5 à 10\u00a0jours ouvrés\u202f; tu n’as rien à faire.`,
      ),
      paragraph(
        order.ended
          ? 'Ta commande est terminée\u202f: aucune échéance ne sera plus prélevée, et ta place est rendue.'
          : 'Ta place et tes leçons restent à toi.',
      ),
      facts(['Commande', order.number], ['Montant remboursé', order.amount]),
      button('Voir mes papiers', order.papersUrl),
    ],
  }),
  en: (order) => ({
    subject: `We are refunding you ${order.amount}`,
    blocks: [
      heading('A refund is on its way'),
      paragraph(
        `${order.name}, we are giving back ${order.amount} of your order “${order.offerName}”, to the means of payment that you used. Depending on your bank, it arrives in 5 to 10 working days; there is nothing to do.`,
      ),
      paragraph(
        order.ended
          ? 'Your order is over: no further instalment will be charged, and your seat is given up.'
          : 'Your seat and your lessons stay yours.',
      ),
      facts(['Order', order.number], ['Amount refunded', order.amount]),
      button('See my papers', order.papersUrl),
    ],
  }),
};
