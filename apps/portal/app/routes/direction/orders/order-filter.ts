import type { OrderFilter, OrderStatus, RequestOf, listOrders } from '@tandem/contracts';
import { oneOf, pageOf, searchOf } from '../../../parts/staff/address';

type Query = RequestOf<typeof listOrders>['query'];

/** How the address names what an order is in; the first stands for all of them. */
const states = {
  'en-cours': { status: 'active' },
  conclues: { standing: 'concluded' },
  'en-retard': { standing: 'late' },
  suspendues: { standing: 'paused' },
  contestees: { standing: 'disputed' },
  'a-rembourser': { standing: 'refund-failed' },
  payees: { status: 'paid' },
  'en-attente': { status: 'pending' },
  expirees: { status: 'expired' },
  abandonnees: { status: 'cancelled' },
  terminees: { status: 'refunded' },
} as const satisfies Record<string, { status: OrderStatus } | { standing: OrderFilter['standing'] }>;

export const filters = ['toutes', ...(Object.keys(states) as (keyof typeof states)[])] as const;

const regimes = {
  tous: undefined,
  contenu: 'digital_content',
  formation: 'training_contract',
  entreprise: 'b2b',
} as const;
export const regimeFilters = ['tous', 'contenu', 'formation', 'entreprise'] as const;

const sorts = {
  recentes: 'newest',
  anciennes: 'oldest',
  nom: 'name',
  montant: 'amount',
  retard: 'late',
} as const;
export const sortings = ['recentes', 'anciennes', 'nom', 'montant', 'retard'] as const;

/** Parameters of the address that a change of one keeps. */
export const kept = ['etat', 'regime', 'offre', 'du', 'au', 'tri', 'recherche'] as const;

/** Whether more than words is asked for; the form sends its first choices too, which ask for nothing. */
export function narrows(query: URLSearchParams): boolean {
  const plain = [filters[0], regimeFilters[0], sortings[0], ''];
  return kept.some((name) => name !== 'recherche' && !(plain as string[]).includes(query.get(name) ?? ''));
}

/** What the API is asked for at an address; a day or an offer that cannot be is left out, so that none breaks the page. */
export function orderQueryOf(query: URLSearchParams): Query {
  const filter = oneOf(query.get('etat'), filters);
  return {
    ...(filter === 'toutes' ? {} : states[filter]),
    regime: regimes[oneOf(query.get('regime'), regimeFilters)],
    offerId: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.exec(query.get('offre') ?? '')?.[0],
    ...periodOf(query),
    search: searchOf(query),
    sort: sorts[oneOf(query.get('tri'), sortings)],
  };
}

export const orderPageOf = (query: URLSearchParams): Query => ({
  ...orderQueryOf(query),
  page: pageOf(query),
});

/** Two days of an address, whichever of them was typed first. */
export function periodOf(query: URLSearchParams) {
  const [from, to] = [dayOf(query.get('du')), dayOf(query.get('au'))];
  return from && to && from > to ? { from: to, to: from } : { from, to };
}

/** A day that the calendar has. */
function dayOf(text: string | null): string | undefined {
  const day = /^20\d\d-\d\d-\d\d$/.exec(text ?? '')?.[0];
  return day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
}
