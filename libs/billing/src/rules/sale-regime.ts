import type { BuyerKind, Consent, ContractKind, SaleKind, SaleRegime } from '@tandem/contracts';
import { addDays, dayIn } from '@tandem/platform';
import { workingDayFrom } from './working-day';

/** Law is in French time, wherever the course is given. */
export const lawZone = 'Europe/Paris';

/** What a regime asks for. The sentences are the portal's; this is their substance. */
export interface SaleRule {
  /** Day from which the rule stands as written here. */
  since: string;
  articles: readonly string[];
  /** Days to withdraw after the conclusion; null where the law gives no right. */
  withdrawalDays: number | null;
  documents: ReadonlyArray<'terms' | ContractKind | 'invoice'>;
  /** Without these nothing is concluded. */
  consents: ReadonlyArray<Consent['kind']>;
  /** What else she agrees to where she wants to begin before the window ends. */
  earlyStartConsents: ReadonlyArray<Consent['kind']>;
  charge: {
    from: 'conclusion' | 'window-closed' | 'as-agreed';
    /** Percent of the price that may be charged before the training is delivered; the rest follows the delivery. */
    percentBeforeDelivery: number | null;
    /** Days after the beginning of the supply within which all is paid. */
    daysToPay: number | null;
  };
}

/**
 * Everything is sold at a distance: to the ten days of Code du travail L6353-5 the fourteen of Code de la consommation
 * L221-18 are preferred. The withdrawal function (L221-21) dates from 19 June 2026.
 */
export const saleRules: Record<SaleRegime, SaleRule> = {
  digital_content: {
    since: '2026-11-20',
    articles: [
      'art. L221-18 du Code de la consommation',
      'art. L221-21 du Code de la consommation',
      'art. L221-25 du Code de la consommation',
      'art. L221-28, 13° du Code de la consommation',
      'art. L312-4, 4° du Code de la consommation',
    ],
    withdrawalDays: 14,
    documents: ['terms', 'invoice'],
    consents: ['terms'],
    earlyStartConsents: ['immediate-access', 'withdrawal-loss'],
    charge: { from: 'conclusion', percentBeforeDelivery: null, daysToPay: 50 },
  },
  training_contract: {
    since: '2026-06-19',
    articles: [
      'art. L6353-3 du Code du travail',
      'art. L6353-4 du Code du travail',
      'art. L6353-5 du Code du travail',
      'art. L6353-6 du Code du travail',
      'art. L6353-7 du Code du travail',
      'art. L221-18 du Code de la consommation',
      'art. L221-21 du Code de la consommation',
    ],
    withdrawalDays: 14,
    documents: ['terms', 'training-contract', 'invoice'],
    consents: ['terms', 'contract'],
    earlyStartConsents: ['immediate-access'],
    charge: { from: 'window-closed', percentBeforeDelivery: 30, daysToPay: null },
  },
  b2b: {
    since: '2019-04-26',
    articles: ['art. L441-10 du Code de commerce', 'art. D441-5 du Code de commerce'],
    withdrawalDays: null,
    documents: ['terms', 'invoice'],
    consents: ['terms'],
    earlyStartConsents: [],
    charge: { from: 'as-agreed', percentBeforeDelivery: null, daysToPay: null },
  },
};

/** The same where a company or a funder buys training: a convention is concluded first. */
const trainingForOthers: SaleRule = {
  ...saleRules.b2b,
  articles: [
    'art. L6353-1 du Code du travail',
    'art. D6353-1 du Code du travail',
    'art. L6354-1 du Code du travail',
    ...saleRules.b2b.articles,
  ],
  documents: ['terms', 'convention', 'invoice'],
  consents: ['terms', 'contract'],
};

export interface Sale {
  buyer: BuyerKind;
  sale: SaleKind;
  /** The academy is a declared training organisation (Code du travail L6351-1). */
  declared: boolean;
}

export type ResolvedSale =
  | { regime: 'b2b'; because: 'professional-buyer' | 'buys-training'; rule: SaleRule }
  | { regime: 'training_contract'; because: 'pays-for-own-training'; rule: SaleRule }
  | { regime: 'digital_content'; because: 'not-declared' | 'content' | 'not-for-work'; rule: SaleRule };

/** Under which law somebody buys, why, and what that law asks for. */
export function saleRegime({ buyer, sale, declared }: Sale): ResolvedSale {
  if (buyer === 'professional') {
    if (sale === 'training' && declared)
      return { regime: 'b2b', because: 'buys-training', rule: trainingForOthers };
    return { regime: 'b2b', because: 'professional-buyer', rule: saleRules.b2b };
  }
  if (buyer === 'trainee' && sale === 'training' && declared) {
    return {
      regime: 'training_contract',
      because: 'pays-for-own-training',
      rule: saleRules.training_contract,
    };
  }
  const because = sale === 'content' ? 'content' : buyer === 'trainee' ? 'not-declared' : 'not-for-work';
  return { regime: 'digital_content', because, rule: saleRules.digital_content };
}

/** What a sale of `amount` has signed; what costs nothing is neither at her expense nor bought (Code du travail L6353-1, -3). */
export function contractOf({ documents }: Pick<SaleRule, 'documents'>, amount: number): ContractKind | null {
  return amount > 0 ? (documents.find(isContract) ?? null) : null;
}

/** What an order is told of: no contract where it costs nothing. */
export function documentsOf({ documents }: Pick<SaleRule, 'documents'>, amount: number) {
  return documents.filter((document) => amount > 0 || !isContract(document));
}

function isContract(document: SaleRule['documents'][number]): document is ContractKind {
  return document === 'training-contract' || document === 'convention';
}

/** Under which regimes an offer may be bought: each buyer has one. */
export function regimesOf(sale: SaleKind): SaleRegime[] {
  const buyers = ['consumer', 'trainee', 'professional'] as const;
  const declared = sale === 'training';
  return [...new Set(buyers.map((buyer) => saleRegime({ buyer, sale, declared }).regime))];
}

/**
 * The last day on which she may withdraw from what was concluded at `concludedAt`, in France; null without a right. The day
 * of the conclusion is not counted, and a window that ends on no working day ends on the next one (Code de la consommation
 * L221-19, Règlement 1182/71 art. 3).
 */
export function withdrawalEndsOn(regime: SaleRegime, concludedAt: Date): string | null {
  const { withdrawalDays } = saleRules[regime];
  if (withdrawalDays === null) return null;
  return workingDayFrom(addDays(dayIn(lawZone, concludedAt), withdrawalDays));
}
