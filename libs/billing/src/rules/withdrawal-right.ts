import type { Consent, ResolvedRegime } from '@tandem/contracts';
import { addDays, dayIn } from '@tandem/platform';
import { lawZone } from './sale-regime';

/** What is known of an order when she asks whether she may withdraw. Amounts in minor units. */
export interface WithdrawalCase {
  /** As it was resolved when she bought: a later change of the law does not touch it. */
  regime: Pick<ResolvedRegime, 'kind' | 'withdrawalEndsOn'>;
  consents: ReadonlyArray<Consent['kind']>;
  /** The mail that repeats her consents has left (Code de la consommation L221-13: on a durable medium). */
  confirmed: boolean;
  /** What she has had of what she bought, in any unit; the whole is at least 1. */
  supplied: { part: number; whole: number };
  price: number;
  /** What she paid, less what she was given back. */
  paid: number;
}

export type WithdrawalRight =
  | { may: true; until: string; owed: OwedBack }
  | { may: false; because: 'not-concluded'; article: null }
  | {
      may: false;
      because: 'professional-buyer' | 'window-closed' | 'supply-begun';
      /** Last day of the window; null where there was none. */
      endedOn: string | null;
      article: string;
    };

/** What goes back to her if she withdraws today, the latest day for it, and what is kept for what was supplied. */
export interface OwedBack {
  amount: number;
  kept: number;
  because: 'training-contract' | 'nothing-supplied' | 'not-asked-for' | 'pro-rata';
  by: string;
  article: string;
}

/** Days to pay back after she withdrew: Code de la consommation L221-24. Not prolonged by holidays, in her favour. */
const daysToPayBack = 14;

/**
 * Whether she may withdraw, until the end of which day in France, and what is owed back; or why she may not. It says what
 * the law gives: whoever sells may always give back more.
 */
export function withdrawalRight(order: WithdrawalCase, now: Date): WithdrawalRight {
  const { kind, withdrawalEndsOn: endsOn } = order.regime;
  const today = dayIn(lawZone, now);
  if (kind === 'b2b') return refusal('professional-buyer', null, 'art. L221-18 du Code de la consommation');
  if (endsOn === null) return { may: false, because: 'not-concluded', article: null };
  if (today > endsOn) return refusal('window-closed', endsOn, 'art. L221-18 du Code de la consommation');
  if (isLost(order)) return refusal('supply-begun', endsOn, 'art. L221-28, 13° du Code de la consommation');
  return { may: true, until: endsOn, owed: owedBack(order, addDays(today, daysToPayBack)) };
}

/** The right to content ends with its supply, if she asked for it, acknowledged that, and had both confirmed. */
function isLost({ regime, consents, confirmed, supplied }: WithdrawalCase): boolean {
  const consented = consents.includes('immediate-access') && consents.includes('withdrawal-loss');
  return regime.kind === 'digital_content' && supplied.part > 0 && consented && confirmed;
}

/**
 * A training contract costs nothing within its window, whatever was given. Otherwise she pays the share that was supplied
 * at her express request (rounded down, and never more than she has paid), and nothing for what she had not asked for.
 */
function owedBack({ regime, consents, supplied, price, paid }: WithdrawalCase, by: string): OwedBack {
  const all = { amount: paid, kept: 0, by };
  if (regime.kind === 'training_contract')
    return { ...all, because: 'training-contract', article: 'art. L6353-6 du Code du travail' };
  if (supplied.part === 0)
    return { ...all, because: 'nothing-supplied', article: 'art. L221-24 du Code de la consommation' };
  const article = 'art. L221-25 du Code de la consommation';
  if (!consents.includes('immediate-access')) return { ...all, because: 'not-asked-for', article };
  const kept = Math.min(paid, Math.floor((price * supplied.part) / supplied.whole));
  return { amount: paid - kept, kept, because: 'pro-rata', by, article };
}

function refusal(
  because: 'professional-buyer' | 'window-closed' | 'supply-begun',
  endedOn: string | null,
  article: string,
): WithdrawalRight {
  return { may: false, because, endedOn, article };
}
