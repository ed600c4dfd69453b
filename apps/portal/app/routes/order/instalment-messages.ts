import { defineMessages } from '../../lib/messages';

/** « Visa », as its owner knows it. */
const brandName = (brand: string) => brand.charAt(0).toUpperCase() + brand.slice(1);

export const instalmentMessages = defineMessages({
  fr: {
    instalments: 'Tes échéances',
    instalment: 'Échéance',
    dueOn: 'Due le',
    state: 'État',
    states: {
      paid: 'Payée',
      processing: 'Chez la banque',
      late: 'Refusée',
      due: 'À venir',
      cancelled: 'Plus due',
    },
    paidOn: (day: string) => `Le ${day}`,
    againOn: (day: string) => `Nouvel essai le ${day}`,
    chargedOn: (day: string) => `Prélevée le ${day}`,
    pay: 'Payer maintenant',
    payOf: (n: number) => `Payer maintenant l’échéance ${n}`,
    means: {
      card: (brand: string, last4: string) => `ta carte ${brandName(brand)} qui finit par ${last4}`,
      sepa_debit: (_: string, last4: string) => `ton compte bancaire qui finit par ${last4}`,
      other: (): string => 'ton moyen de paiement',
    },
    chargedTo: (means: string, expires: string | null) =>
      `La suite est prélevée sur ${means}${expires ? `, valable jusqu’à ${expires}` : ''}.`,
    noMeans: 'Aucun moyen de paiement n’est enregistré pour la suite.',
    changeMeans: 'Changer de carte',
    newMeans:
      'Une nouvelle carte sert aussitôt à régler toutes les échéances refusées, pas seulement celle que tu paies.',
    amount: 'Montant',
  },
  en: {
    instalments: 'Your instalments',
    instalment: 'Instalment',
    dueOn: 'Due on',
    state: 'State',
    states: {
      paid: 'Paid',
      processing: 'With the bank',
      late: 'Declined',
      due: 'To come',
      cancelled: 'No longer due',
    },
    paidOn: (day: string) => `On ${day}`,
    againOn: (day: string) => `Tried again on ${day}`,
    chargedOn: (day: string) => `Charged on ${day}`,
    pay: 'Pay now',
    payOf: (n: number) => `Pay instalment ${n} now`,
    means: {
      card: (brand: string, last4: string) => `your ${brandName(brand)} card ending in ${last4}`,
      sepa_debit: (_: string, last4: string) => `your bank account ending in ${last4}`,
      other: (): string => 'your means of payment',
    },
    chargedTo: (means: string, expires: string | null) =>
      `What is to come is charged to ${means}${expires ? `, valid until ${expires}` : ''}.`,
    noMeans: 'No means of payment is saved for what is to come.',
    changeMeans: 'Change card',
    newMeans: 'A new card pays all declined instalments at once, not only the one that you pay.',
    amount: 'Amount',
  },
});
