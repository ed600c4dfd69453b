import Stripe from 'stripe';
import { ENDPOINTS } from '../resources';

/** `ID` stands for whatever names an object in a path. */
export interface Operation {
  method: string;
  path: string;
}

type Resource = Record<string, unknown> & { _makeRequest: unknown };

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && '_makeRequest' in value;

/** Every operation that stripe-node has, found by calling it with nobody at the other end. */
export function stripeOperations(): Operation[] {
  const found = new Map<string, Operation>();
  const record = (method: string, path: string) => {
    if (path.startsWith('/v')) found.set(`${method} ${path}`, { method, path });
    return Promise.resolve({});
  };
  const walk = (node: object, depth: number): void => {
    for (const value of Object.values(node)) {
      if (isResource(value)) callAll(value, record);
      // checkout.sessions, test_helpers.issuing.cards
      if (depth < 3 && typeof value === 'object' && value !== null) walk(value, depth + 1);
    }
  };
  const { _api, ...resources } = new Stripe('sk_test_sandbox_nobody') as unknown as Record<string, object>;
  for (const one of Object.values(resources)) if (isResource(one)) callAll(one, record);
  walk(resources, 0);
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function callAll(resource: Resource, record: (method: string, path: string) => Promise<object>): void {
  resource._makeRequest = record;
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
    const call = resource[name];
    if (name === 'constructor' || name.startsWith('_') || typeof call !== 'function') continue;
    try {
      void Promise.resolve(call.call(resource, 'ID', 'ID', 'ID', 'ID')).catch(() => undefined);
    } catch {
      // Some look into their parameters first: what they would have asked for stays unknown.
    }
  }
}

export const keyOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** What the API serves, straight from the registered endpoints. */
export const COVERED: Operation[] = ENDPOINTS.map(({ method, path }) => ({
  method,
  path: path.replace(':id', 'ID'),
}));
