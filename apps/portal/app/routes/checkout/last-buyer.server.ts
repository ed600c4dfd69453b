import { getLastBuyer, type Buyer, type BuyerKind } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';
import { ifMember } from '../../lib/if-member.server';

/** Whom she named when she last bought in this quality; nobody before she has signed in. */
export const lastBuyer = async (request: Request, kind: BuyerKind): Promise<Buyer | null> =>
  (await ifMember(rawApi(request)(getLastBuyer, { query: { kind } })))?.buyer ?? null;
