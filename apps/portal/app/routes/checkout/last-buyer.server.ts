import { getLastBuyer, ProblemError, type Buyer, type BuyerKind } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';

/** Whom she named when she last bought in this quality; nobody before she has signed in. */
export async function lastBuyer(request: Request, kind: BuyerKind): Promise<Buyer | null> {
  try {
    return (await rawApi(request)(getLastBuyer, { query: { kind } })).buyer;
  } catch (error) {
    if (error instanceof ProblemError && [401, 403].includes(error.problem.status)) return null;
    throw error;
  }
}
