export interface Decline {
  code: string;
  declineCode: string;
  /** Stripe's own message, English; the hosted page says it in the reader's language. */
  message: string;
}

export interface TestCard {
  number: string;
  brand: 'visa' | 'mastercard';
  country: string;
  /** Refused at once. */
  decline?: Decline;
  /** Asks for 3-D Secure while she is there. Without her: refused, or passes once it was set up for that. */
  authentication?: 'always' | 'unless_set_up';
  /** Can be kept, but every charge is refused, also after 3-D Secure. */
  chargeDecline?: Decline;
  /** Refused when she is not there: the first payment passes, the instalments fail. */
  failsLater?: true;
  /** The payment passes, and its bank disputes it at once, for this reason. */
  dispute?: 'fraudulent' | 'product_not_received';
  /** A refund succeeds, and its bank sends it back later. */
  refundFails?: true;
  /** Stripe's ready-made payment methods that behave as this card does. */
  aliases: string[];
}

const decline = (declineCode: string, message: string, code = 'card_declined'): Decline => ({
  code,
  declineCode,
  message,
});
const INSUFFICIENT = decline('insufficient_funds', 'Your card has insufficient funds.');
const DECLINED = decline('generic_decline', 'Your card was declined.');

/** https://docs.stripe.com/testing#cards */
export const TEST_CARDS: TestCard[] = [
  { number: '4242424242424242', brand: 'visa', country: 'US', aliases: ['pm_card_visa'] },
  { number: '5555555555554444', brand: 'mastercard', country: 'US', aliases: ['pm_card_mastercard'] },
  { number: '4000002500001001', brand: 'visa', country: 'FR', aliases: ['pm_card_fr'] },
  {
    number: '4000000000009995',
    brand: 'visa',
    country: 'US',
    decline: INSUFFICIENT,
    aliases: ['pm_card_visa_chargeDeclinedInsufficientFunds', 'pm_card_chargeDeclinedInsufficientFunds'],
  },
  {
    number: '4000000000000002',
    brand: 'visa',
    country: 'US',
    decline: DECLINED,
    aliases: ['pm_card_visa_chargeDeclined', 'pm_card_chargeDeclined'],
  },
  {
    number: '4000000000000069',
    brand: 'visa',
    country: 'US',
    decline: decline('expired_card', 'Your card has expired.', 'expired_card'),
    aliases: ['pm_card_visa_chargeDeclinedExpiredCard', 'pm_card_chargeDeclinedExpiredCard'],
  },
  {
    number: '4000002760003155',
    brand: 'visa',
    country: 'DE',
    authentication: 'unless_set_up',
    aliases: ['pm_card_authenticationRequiredOnSetup'],
  },
  {
    number: '4000002760003184',
    brand: 'visa',
    country: 'DE',
    authentication: 'always',
    aliases: ['pm_card_authenticationRequired'],
  },
  {
    number: '4000008260003178',
    brand: 'visa',
    country: 'GB',
    authentication: 'unless_set_up',
    chargeDecline: INSUFFICIENT,
    aliases: ['pm_card_authenticationRequiredChargeDeclinedInsufficientFunds'],
  },
  {
    number: '4000000000000341',
    brand: 'visa',
    country: 'US',
    failsLater: true,
    aliases: ['pm_card_chargeCustomerFail'],
  },
  {
    number: '4000000000000259',
    brand: 'visa',
    country: 'US',
    dispute: 'fraudulent',
    aliases: ['pm_card_createDispute'],
  },
  {
    number: '4000000000002685',
    brand: 'visa',
    country: 'US',
    dispute: 'product_not_received',
    aliases: ['pm_card_createDisputeProductNotReceived'],
  },
  {
    number: '4000000000005126',
    brand: 'visa',
    country: 'US',
    refundFails: true,
    aliases: ['pm_card_refundFail'],
  },
];

export const LATER_DECLINE = DECLINED;

export const findCard = (number: string): TestCard | undefined =>
  TEST_CARDS.find((card) => card.number === number.replace(/\D/g, ''));

export const findCardByAlias = (alias: string): TestCard | undefined =>
  TEST_CARDS.find((card) => card.aliases.includes(alias));
