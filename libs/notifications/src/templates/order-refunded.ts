import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  number: string;
  cohortName: string;
  /** What goes back to her; null where nothing was taken. */
  amount: string | null;
  /** She has another seat there. */
  hers: boolean;
  cohortsUrl: string;
  papersUrl: string;
}

/** She paid or confirmed after the held seat had been given back, and there was none left for this order. */
export const orderRefunded: Template<Facts> = {
  fr: ({ name, number, cohortName, amount, hers, cohortsUrl, papersUrl }) => ({
    subject: `${amount ? 'Nous te remboursons' : 'Commande terminée'}\u202f: ${
      hers ? `tu as déjà une place pour ${cohortName}` : `${cohortName} est complète`
    }`,
    blocks: [
      heading(hers ? 'Tu as déjà ta place' : 'Pardon, la promotion est complète'),
      paragraph(
        `${name}, ${amount ? 'ton paiement nous est parvenu' : 'ta confirmation nous est parvenue'} après la fin de ta réservation, et ${
          hers
            ? `tu as déjà par ailleurs une place pour «\u202f${cohortName}\u202f». Cette commande est donc terminée\u202f; ton autre place ne change pas.`
            : `la dernière place de la promotion «\u202f${cohortName}\u202f» venait de partir. Nous le regrettons.`
        }`,
      ),
      paragraph(
        amount
          ? 'Nous te remboursons la totalité, sur le moyen de paiement que tu as utilisé. Selon ta banque, l’argent revient en 5 à 10\u00a0jours ouvrés\u202f; tu n’as rien à faire.'
          : 'Rien n’a été débité pour cette commande, et rien ne le sera\u202f; tu n’as rien à faire.',
      ),
      amount ? facts(['Commande', number], ['Montant remboursé', amount]) : facts(['Commande', number]),
      hers ? button('Voir mes papiers', papersUrl) : button('Voir les autres promotions', cohortsUrl),
    ],
  }),
  en: ({ name, number, cohortName, amount, hers, cohortsUrl, papersUrl }) => ({
    subject: `${amount ? 'We are refunding you' : 'Order ended'}: ${
      hers ? `you already have a seat for ${cohortName}` : `${cohortName} is full`
    }`,
    blocks: [
      heading(hers ? 'You already have your seat' : 'Sorry, the cohort is full'),
      paragraph(
        `${name}, your ${amount ? 'payment' : 'confirmation'} reached us after your hold had ended, and ${
          hers
            ? `you already have another seat for “${cohortName}”. So this order is over; your other seat does not change.`
            : `the last seat of “${cohortName}” had just gone. We are sorry.`
        }`,
      ),
      paragraph(
        amount
          ? 'We are refunding you in full, to the means of payment that you used. Depending on your bank, the money is back in 5 to 10 working days; there is nothing to do.'
          : 'Nothing was charged for this order, and nothing will be; there is nothing to do.',
      ),
      amount ? facts(['Order', number], ['Amount refunded', amount]) : facts(['Order', number]),
      hers ? button('See my papers', papersUrl) : button('See the other cohorts', cohortsUrl),
    ],
  }),
};
