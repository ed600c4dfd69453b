import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  number: string;
  cohortName: string;
  amount: string;
  cohortsUrl: string;
}

/** Her payment arrived after the held seat had been given back and the last one taken. */
export const orderRefunded: Template<Facts> = {
  fr: (order) => ({
    subject: `Nous te remboursons\u202f: ${order.cohortName} est complète`,
    blocks: [
      heading('Pardon, la promotion est complète'),
      paragraph(
        `${order.name}, ton paiement nous est parvenu après la fin de ta réservation, et la dernière place de la promotion «\u202f${order.cohortName}\u202f» venait de partir. Nous le regrettons.`,
      ),
      paragraph(
        'Nous te remboursons la totalité, sur le moyen de paiement que tu as utilisé. Selon ta banque, l’argent revient en 5 à 10\u00a0jours ouvrés\u202f; tu n’as rien à faire.',
      ),
      facts(['Commande', order.number], ['Montant remboursé', order.amount]),
      button('Voir les autres promotions', order.cohortsUrl),
    ],
  }),
  en: (order) => ({
    subject: `We are refunding you: ${order.cohortName} is full`,
    blocks: [
      heading('Sorry, the cohort is full'),
      paragraph(
        `${order.name}, your payment reached us after your hold had ended, and the last seat of “${order.cohortName}” had just gone. We are sorry.`,
      ),
      paragraph(
        'We are refunding you in full, to the means of payment that you used. Depending on your bank, the money is back in 5 to 10 working days; there is nothing to do.',
      ),
      facts(['Order', order.number], ['Amount refunded', order.amount]),
      button('See the other cohorts', order.cohortsUrl),
    ],
  }),
};
