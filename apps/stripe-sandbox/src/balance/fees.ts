/** Public prices for France, cards of the European Economic Area: an account may have others. Minor units. */
const CARD = { percent: 1.5, fixed: 25 };
const DEBIT_FEE = 35;
/** Kept whether the dispute is won or not. */
export const DISPUTE_FEE = 2000;
export const AVAILABLE_AFTER_DAYS = { card: 3, debit: 6 };

export const feeOf = (means: 'card' | 'debit', amount: number): number =>
  means === 'card' ? Math.round((amount * CARD.percent) / 100) + CARD.fixed : DEBIT_FEE;
