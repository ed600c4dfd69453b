import type { BuyerKind } from '@tandem/contracts';

/** What the address of the purchase carries from step to step; names and addresses never. */
export interface Choice {
  buyer: BuyerKind | null;
  plan: string | null;
  coupon: string | null;
  /** She goes on to her details. */
  onward: boolean;
}

/** What a buyer is called in the address. */
export const buyerWords: Record<BuyerKind, string> = {
  consumer: 'particulier',
  trainee: 'stagiaire',
  professional: 'organisation',
};

export function readChoice(query: URLSearchParams): Choice {
  const word = query.get('acheteur');
  const found = Object.entries(buyerWords).find(([, one]) => one === word);
  return {
    buyer: (found?.[0] as BuyerKind | undefined) ?? null,
    plan: query.get('paiement'),
    coupon: query.get('reduction')?.trim() || null,
    onward: query.get('etape') === 'coordonnees',
  };
}

/** The query of an earlier step, with what was chosen since. */
export function queryOf({ buyer, plan, coupon }: Partial<Choice>): string {
  const query = new URLSearchParams();
  if (buyer) query.set('acheteur', buyerWords[buyer]);
  if (plan) query.set('paiement', plan);
  if (coupon) query.set('reduction', coupon);
  return `?${query}`;
}
