import type { DeclineKind } from '@tandem/contracts';
import { defineMessages, type Translation } from '../../lib/messages';

/** What she may know of a refusal, and what she can do: why a bank calls a card lost or a payment suspect is between it and her. */
export const declineMessages = defineMessages({
  fr: {
    reasons: {
      insufficient_funds: 'La banque répond que le solde ne suffit pas.',
      expired_card: 'La banque répond que la carte a expiré.',
      incorrect_cvc: 'Le code à trois chiffres ne correspond pas à la carte.',
      processing_error: 'Un incident chez la banque a empêché le paiement.',
      authentication: 'La banque demande que tu confirmes ce paiement toi-même.',
      account: 'La banque répond que ce compte ne peut pas être débité.',
      no_means_of_payment: 'Aucun moyen de paiement n’était enregistré.',
      other: 'La banque a refusé le paiement sans dire pourquoi\u202f; elle seule peut te l’expliquer.',
    },
    resume: {
      soft: 'Tu peux réessayer dans un moment, avec ce moyen de paiement ou un autre.',
      authentication:
        'Reprends le paiement, puis valide-le dans l’application de ta banque ou avec le code qu’elle t’envoie.',
      hard: 'Tel quel, ce paiement serait encore refusé\u202f: vérifie ce que tu as saisi, ou choisis un autre moyen de paiement.',
    },
    // Of an instalment that is not tried again by itself.
    settle: {
      soft: 'Règle-la ici, ou enregistre une autre carte.',
      authentication: 'Elle te le demandera quand tu paieras ici.',
      hard: 'Choisis un autre moyen de paiement\u202f: celui-ci ne sera plus essayé.',
    },
  },
  en: {
    reasons: {
      insufficient_funds: 'The bank says that the balance is too low.',
      expired_card: 'The bank says that the card has expired.',
      incorrect_cvc: 'The three-digit code does not match the card.',
      processing_error: 'An incident at the bank prevented the payment.',
      authentication: 'The bank asks you to confirm this payment yourself.',
      account: 'The bank says that this account cannot be debited.',
      no_means_of_payment: 'No means of payment was saved.',
      other: 'The bank refused the payment without saying why; only the bank can explain.',
    },
    resume: {
      soft: 'You can try again in a moment, with this means of payment or another.',
      authentication:
        'Resume the payment, then approve it in your bank’s app or with the code that it sends you.',
      hard: 'As it is, this payment would be declined again: check what you typed, or choose another means of payment.',
    },
    settle: {
      soft: 'Pay it here, or save another card.',
      authentication: 'The bank will ask when you pay here.',
      hard: 'Choose another means of payment: this one is not tried again.',
    },
  },
});

/** Codes of Stripe that come to the same for her. */
const alike: Record<string, keyof typeof declineMessages.fr.reasons> = {
  account_closed: 'account',
  no_account: 'account',
  debit_not_authorized: 'account',
  bank_account_restricted: 'account',
  invalid_cvc: 'incorrect_cvc',
};

export function declineSentence(
  t: Translation<typeof declineMessages.fr>,
  code: string,
  kind: DeclineKind,
): string {
  if (kind === 'authentication') return t.reasons.authentication;
  const sentences: Record<string, string> = t.reasons;
  return sentences[alike[code] ?? code] ?? t.reasons.other;
}
