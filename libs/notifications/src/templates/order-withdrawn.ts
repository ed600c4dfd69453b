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
  /** What goes back from here; null when nothing does. */
  amount: string | null;
  /** What her bank holds by a dispute; null when it holds nothing. */
  held: string | null;
  /** What is kept for what she had been given; null when nothing is. */
  kept: string | null;
  /** Instalments that she had not paid; null where there are none. */
  unpaid: string | null;
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
        `Je, ${order.signedBy}, me rétracte du contrat portant sur «\u202f${order.offerName}\u202f», commande ${order.number} du ${order.concludedOn}.`,
      ),
      ...reasonOf('Ton motif, que rien ne t’obligeait à donner', order.reason),
      facts(
        ['Déclaration reçue le', order.statedAt],
        ['Commande', order.number],
        ...rows(['Remboursement', order.amount ?? nothing(order, 'Aucun', 'Rien n’avait été débité')]),
        ...rows(['Entre les mains de ta banque', order.held]),
        ...rows(['Gardé pour ce qui a été fourni', order.kept]),
        ...rows(['Échéances qui ne seront pas prélevées', order.unpaid]),
        ['Règle appliquée', order.article],
      ),
      paragraph(
        order.amount
          ? `L’argent part aujourd’hui vers le moyen de paiement que tu as utilisé, au plus tard le ${order.payBackBy}. Selon ta banque, il arrive en 5 à 10\u00a0jours ouvrés.`
          : 'Aucune échéance ne sera prélevée.',
      ),
      ...(order.held
        ? [
            paragraph(
              `${order.held} sont entre les mains de ta banque depuis ta contestation\u202f: c’est elle qui te les rend, si ce n’est déjà fait. Si elle nous les reverse, nous te les remboursons aussitôt.`,
            ),
          ]
        : []),
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
        ...rows(['Refund', order.amount ?? nothing(order, 'None', 'Nothing had been charged')]),
        ...rows(['With your bank', order.held]),
        ...rows(['Kept for what was supplied', order.kept]),
        ...rows(['Instalments that will not be charged', order.unpaid]),
        ['Rule applied', order.article],
      ),
      paragraph(
        order.amount
          ? `The money leaves today for the means of payment that you used, on ${order.payBackBy} at the latest. Depending on your bank, it arrives in 5 to 10 working days.`
          : 'No instalment will be charged.',
      ),
      ...(order.held
        ? [
            paragraph(
              `${order.held} is with your bank since you disputed it: it is your bank that gives this back to you, if it has not yet. If it pays it to us, we refund it to you at once.`,
            ),
          ]
        : []),
      button('See my papers', order.papersUrl),
      note('This message acknowledges your withdrawal: keep it.'),
    ],
  }),
};

/** Without money on its way, either it is not with us or there never was any. */
function nothing({ held, kept }: Facts, none: string, neverCharged: string): string {
  return held || kept ? none : neverCharged;
}

function rows([label, value]: [string, string | null]): Array<[string, string]> {
  return value ? [[label, value]] : [];
}

function reasonOf(label: string, reason: string | null): Block[] {
  return reason ? [paragraph(label), quote(reason)] : [];
}
