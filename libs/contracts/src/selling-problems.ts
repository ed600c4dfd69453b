import type { Problem } from './problem';

/** Of seats, offers, orders and money. */
export const sellingProblems = {
  'already-enrolled': {
    status: 409,
    fr: 'Tu as déjà ta place dans cette promotion.',
    en: 'You already have a seat in this cohort.',
  },
  'seat-held': {
    status: 409,
    fr: 'Une autre de tes commandes garde déjà ta place dans cette promotion. Termine-la ou abandonne-la, puis reviens ici.',
    en: 'Another order of yours already holds your seat in this cohort. Finish it or give it up, then come back here.',
  },
  'payment-under-way': {
    status: 409,
    fr: 'Un paiement de cette échéance est en cours. Regarde de nouveau dans un moment.',
    en: 'A payment of this instalment is under way. Look again in a moment.',
  },
  'not-payable': {
    status: 409,
    fr: 'Il n’y a rien à payer ici pour l’instant.',
    en: 'There is nothing to pay here for now.',
  },
  'cohort-full': {
    status: 409,
    fr: 'Il ne reste plus de place dans cette promotion.',
    en: 'There is no seat left in this cohort.',
  },
  'seats-left': {
    status: 409,
    fr: 'Il reste des places dans cette promotion\u202f: tu peux t’inscrire tout de suite.',
    en: 'There are seats left in this cohort: you can enrol right away.',
  },
  'cohort-not-open': {
    status: 409,
    fr: 'Les inscriptions à cette promotion ne sont pas ouvertes.',
    en: 'Enrolment in this cohort is not open.',
  },
  'offer-not-open': {
    status: 409,
    fr: 'Cette formule n’est plus en vente.',
    en: 'This offer is no longer on sale.',
  },
  'offer-changed': {
    status: 409,
    fr: 'Cette formule a changé entre-temps. Relis-la avant de continuer\u202f: rien n’a été débité.',
    en: 'This offer has changed meanwhile. Read it again before you go on: nothing was charged.',
  },
  'offer-edited': {
    status: 409,
    fr: 'Cette offre a changé depuis que tu l’as ouverte. Rien n’a été enregistré, et ce que tu as écrit est là.',
    en: 'This offer has changed since you opened it. Nothing was saved, and what you wrote is here.',
  },
  'offer-not-ready': {
    status: 409,
    fr: 'Cette offre ne peut pas être en vente\u202f: les inscriptions d’une de ses promotions ne sont pas ouvertes, elle est terminée, ou il lui manque qui la forme, avec ses titres et références.',
    en: 'This offer cannot be on sale: enrolment in one of its cohorts is not open, it is over, or it lacks who trains it, with her qualifications.',
  },
  'order-over': {
    status: 409,
    fr: 'Ta place n’est plus gardée, et rien n’a été débité. Réserve-la à nouveau.',
    en: 'Your seat is no longer held, and nothing was charged. Book it again.',
  },
  'contract-changed': {
    status: 409,
    fr: 'Le contrat a changé entre-temps. Relis-le avant de signer\u202f: rien n’est signé.',
    en: 'The contract has changed meanwhile. Read it again before you sign: nothing is signed.',
  },
  'capacity-below-taken': {
    status: 409,
    fr: 'Il y a déjà plus de places prises que cette capacité.',
    en: 'More seats are already taken than this capacity.',
  },
  'seller-incomplete': {
    status: 409,
    fr: 'Complète d’abord l’identité de l’académie\u202f: elle figure sur chaque facture.',
    en: 'First complete the identity of the academy: every invoice bears it.',
  },
  'credit-above-invoice': {
    status: 409,
    fr: 'Cet avoir dépasse ce qui reste dû sur la facture.',
    en: 'This credit note exceeds what is left of the invoice.',
  },
  'withdrawal-refused': {
    status: 409,
    fr: 'Le droit de rétractation ne s’applique pas, ou plus, à cette commande.',
    en: 'The right to withdraw does not apply to this order, or no longer does.',
  },
  'refund-above-paid': {
    status: 409,
    fr: 'Ce montant dépasse ce qui peut encore être rendu.',
    en: 'This amount exceeds what can still be given back.',
  },
  'refund-disputed': {
    status: 409,
    fr: 'Ce paiement est contesté auprès de la banque\u202f: elle décide, et un remboursement le rendrait deux fois.',
    en: 'This payment is disputed with the bank: the bank decides, and a refund would give it back twice.',
  },
  'transfer-day': {
    status: 409,
    fr: 'Le virement doit être fait, et après la demande de remboursement\u202f: vérifie la date.',
    en: 'The transfer has to be made, and after the refund was asked for: check its day.',
  },
  'order-not-binding': {
    status: 409,
    fr: 'Cette commande est déjà terminée, ou n’a jamais été conclue.',
    en: 'This order is over already, or was never concluded.',
  },
  'money-changed': {
    status: 409,
    fr: 'Les paiements de cette commande ont changé entre-temps. Relis-les avant de rembourser.',
    en: 'The payments of this order have changed meanwhile. Read them again before you refund.',
  },
  'payment-unavailable': {
    status: 503,
    fr: 'Le paiement est momentanément indisponible. Rien n’a été débité\u202f; réessaie dans un instant.',
    en: 'Payment is unavailable for the moment. Nothing was charged; try again in a moment.',
  },
} as const satisfies Record<string, Problem>;
