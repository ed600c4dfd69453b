import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  number: string;
  offerName: string;
  amount: string;
  /** Where to buy again, with another means. */
  offerUrl: string;
}

/** The bank debit that was to conclude her order came back, days after she had ordered. */
export const debitRefused: Template<Facts> = {
  fr: (order) => ({
    subject: `Ton prélèvement n’est pas passé\u202f: ${order.offerName}`,
    blocks: [
      heading('Ton prélèvement n’est pas passé'),
      paragraph(
        `${order.name}, ta banque a refusé le prélèvement pour «\u202f${order.offerName}\u202f». Rien n’a été débité, ta commande est annulée et ta place est de nouveau libre.`,
      ),
      paragraph(
        'Tu peux réserver à nouveau tant qu’il reste une place, par carte par exemple\u202f: le paiement est alors confirmé aussitôt. Ta banque peut te dire pourquoi elle a refusé.',
      ),
      facts(['Commande', order.number], ['Montant du prélèvement', order.amount]),
      button('Réserver à nouveau', order.offerUrl),
    ],
  }),
  en: (order) => ({
    subject: `Your debit did not go through: ${order.offerName}`,
    blocks: [
      heading('Your debit did not go through'),
      paragraph(
        `${order.name}, your bank refused the debit for “${order.offerName}”. Nothing was charged, your order is cancelled and your seat is free again.`,
      ),
      paragraph(
        'You may book again as long as a seat is left, by card for example: the payment is then confirmed at once. Your bank can tell you why it refused.',
      ),
      facts(['Order', order.number], ['Amount of the debit', order.amount]),
      button('Book again', order.offerUrl),
    ],
  }),
};
