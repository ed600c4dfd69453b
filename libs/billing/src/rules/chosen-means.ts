import type { MeansOfPayment } from '@tandem/contracts';

/** A means of payment that Stripe keeps for her. */
export type Means = MeansOfPayment & { id: string };

/** What Stripe answers: her means, the newest first, and the one it calls her default. */
export interface MeansAtStripe {
  methods: ReadonlyArray<{ means: Means; created: number }>;
  defaultId: string | null;
}

/** What later instalments are charged on, and what Stripe had said when it was chosen. */
export interface KnownMeans {
  chosen: Means | null;
  newest: number;
  defaultId: string | null;
}

/**
 * The last choice that she made: a means that is new (a checkout, a page to change it), else another default, else the one
 * before. Stripe keeps the old means beside the new, and a checkout does not touch the default.
 */
export function chosenMeans(known: KnownMeans | null, stripe: MeansAtStripe): KnownMeans {
  const find = (id: string | null | undefined) => stripe.methods.find(({ means }) => means.id === id)?.means;
  const [latest] = stripe.methods;
  const isNew = latest !== undefined && latest.created > (known?.newest ?? 0);
  const renamed = stripe.defaultId !== (known?.defaultId ?? null);
  const chosen =
    (isNew ? latest.means : undefined) ??
    (renamed ? find(stripe.defaultId) : undefined) ??
    find(known?.chosen?.id) ??
    find(stripe.defaultId) ??
    latest?.means ??
    null;
  return { chosen, newest: Math.max(latest?.created ?? 0, known?.newest ?? 0), defaultId: stripe.defaultId };
}
