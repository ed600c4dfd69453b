import { button, facts, heading, note, paragraph, quote, type Block, type Template } from '../letter';

interface Facts {
  name: string;
  /** Day and time at which she stated it. */
  statedAt: string;
  /** As she signed it. */
  signedBy: string;
  reason: string | null;
  number: string;
  offerName: string;
  concludedOn: string;
  /** Null when nothing had been charged. */
  amount: string | null;
  /** What is kept for what she had been given; null when nothing is. */
  kept: string | null;
  payBackBy: string;
  article: string;
  papersUrl: string;
}

/** Acknowledges a withdrawal on a durable medium, with what was stated and when: Code de la consommation L221-21. */
export const orderWithdrawn: Template<Facts> = {
  fr: (order) => ({
    subject: `Ta rétractation est enregistrée\u202f: ${order.offerName}`,
    blocks: [
      heading('Ta rétractation est enregistrée'),
      paragraph(
        `${order.name}, nous l’avons reçue le ${order.statedAt}, et ta commande est terminée. Voici ce que tu as déclaré\u202f:`,
      ),
      quote(
        `Je soussignée ${order.signedBy} me rétracte du contrat portant sur «\u202f${order.offerName}\u202f», commande ${order.number} du ${order.concludedOn}.`,
      ),
      ...reasonOf('Ton motif, que rien ne t’obligeait à donner', order.reason),
      facts(
        ['Déclaration reçue le', order.statedAt],
        ['Commande', order.number],
        ['Remboursement', order.amount ?? 'Rien n’avait été débité'],
        ...(order.kept ? ([['Gardé pour ce qui a été fourni', order.kept]] as Array<[string, string]>) : []),
        ['Règle appliquée', order.article],
      ),
      paragraph(
        order.amount
          ? `L’argent part aujourd’hui vers le moyen de paiement que tu as utilisé, au plus tard le ${order.payBackBy}. Selon ta banque, il arrive en 5 à 10\u00a0jours ouvrés.`
          : 'Aucune échéance ne sera prélevée.',
      ),
      button('Voir mes papiers', order.papersUrl),
      note('Ce message est l’accusé de réception de ta rétractation\u202f: garde-le.'),
    ],
  }),
  en: (order) => ({
    subject: `Your withdrawal is recorded: ${order.offerName}`,
    blocks: [
      heading('Your withdrawal is recorded'),
      paragraph(
        `${order.name}, we received it on ${order.statedAt}, and your order is over. This is what you stated:`,
      ),
      quote(
        `I, ${order.signedBy}, withdraw from the contract for “${order.offerName}”, order ${order.number} of ${order.concludedOn}.`,
      ),
      ...reasonOf('Your reason, which you did not have to give', order.reason),
      facts(
        ['Statement received on', order.statedAt],
        ['Order', order.number],
        ['Refund', order.amount ?? 'Nothing had been charged'],
        ...(order.kept ? ([['Kept for what was supplied', order.kept]] as Array<[string, string]>) : []),
        ['Rule applied', order.article],
      ),
      paragraph(
        order.amount
          ? `The money leaves today for the means of payment that you used, on ${order.payBackBy} at the latest. Depending on your bank, it arrives in 5 to 10 working days.`
          : 'No instalment will be charged.',
      ),
      button('See my papers', order.papersUrl),
      note('This message acknowledges your withdrawal: keep it.'),
    ],
  }),
};

function reasonOf(label: string, reason: string | null): Block[] {
  return reason ? [paragraph(label), quote(reason)] : [];
}
