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
    chargedOn: (day: string) => `Prélèvement le ${day}`,
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
    changeMeans: {
      card: 'Changer de carte',
      sepa_debit: 'Passer à une carte',
      other: 'Passer à une carte',
      none: 'Enregistrer une carte',
    },
    newMeans:
      'Une nouvelle carte sert aussitôt à régler toutes les échéances refusées, pas seulement celle que tu paies.',
    amount: 'Montant',
    done: {
      paid: 'Ton paiement est arrivé\u202f: rien n’est en retard.',
      sent: 'Ton prélèvement est parti. Ta banque met quelques jours à le confirmer, et un message te dira sa réponse.',
      card: 'Ta nouvelle carte est enregistrée.',
    },
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
    chargedOn: (day: string) => `Will be charged on ${day}`,
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
    changeMeans: {
      card: 'Change card',
      sepa_debit: 'Use a card instead',
      other: 'Use a card instead',
      none: 'Save a card',
    },
    newMeans: 'A new card pays all declined instalments at once, not only the one that you pay.',
    amount: 'Amount',
    done: {
      paid: 'Your payment has arrived: nothing is late.',
      sent: 'Your debit is on its way. Your bank takes a few days to confirm it, and a message will tell you its answer.',
      card: 'Your new card is saved.',
    },
  },
});
