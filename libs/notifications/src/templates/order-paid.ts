import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  number: string;
  courseTitle: string;
  cohortName: string;
  dates: string;
  amount: string;
  paidOn: string;
  termsVersion: string;
  termsAcceptedOn: string;
  /** The day she asked for immediate access and gave up the right to withdraw; null when she keeps it. */
  withdrawalWaivedOn: string | null;
  welcomeUrl: string;
}

/**
 * The receipt, and the confirmation on a durable medium of what she agreed to: Code de la consommation L221-13, and
 * L221-28 13° for the loss of the right to withdraw.
 */
export const orderPaid: Template<Facts> = {
  fr: (order) => ({
    subject: `Ta place est à toi\u202f: ${order.cohortName}`,
    blocks: [
      heading(`Bienvenue, ${order.name}`),
      paragraph(
        'Ton paiement est arrivé et ta place est à toi. Commence par l’accueil\u202f: quatre questions pour faire connaissance avec ta promotion.',
      ),
      button('Aller à mon accueil', order.welcomeUrl),
      facts(
        ['Commande', order.number],
        ['Formation', order.courseTitle],
        ['Promotion', order.cohortName],
        ['Dates', order.dates],
        ['Montant payé', order.amount],
        ['Payé le', order.paidOn],
      ),
      paragraph(
        `Tu as accepté les conditions de vente (version ${order.termsVersion}) le ${order.termsAcceptedOn}.`,
      ),
      paragraph(
        order.withdrawalWaivedOn
          ? `Le ${order.withdrawalWaivedOn}, tu as demandé l’accès immédiat à la formation et reconnu qu’il te fait perdre ton droit de rétractation.`
          : 'Tu peux te rétracter pendant 14\u00a0jours à compter de ta commande.',
      ),
      note('Ce message est ton reçu\u202f: garde-le.'),
    ],
  }),
  en: (order) => ({
    subject: `Your seat is yours: ${order.cohortName}`,
    blocks: [
      heading(`Welcome, ${order.name}`),
      paragraph(
        'Your payment has arrived and your seat is yours. Start with the welcome: four questions to get to know your cohort.',
      ),
      button('Go to my welcome', order.welcomeUrl),
      facts(
        ['Order', order.number],
        ['Course', order.courseTitle],
        ['Cohort', order.cohortName],
        ['Dates', order.dates],
        ['Amount paid', order.amount],
        ['Paid on', order.paidOn],
      ),
      paragraph(
        `You accepted the terms of sale (version ${order.termsVersion}) on ${order.termsAcceptedOn}.`,
      ),
      paragraph(
        order.withdrawalWaivedOn
          ? `On ${order.withdrawalWaivedOn}, you asked for immediate access to the course and acknowledged that it ends your right to withdraw.`
          : 'You may withdraw within 14 days of your order.',
      ),
      note('This message is your receipt: keep it.'),
    ],
  }),
};
