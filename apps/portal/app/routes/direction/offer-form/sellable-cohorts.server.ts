import { listCohorts, type Client, type Cohort } from '@tandem/contracts';

/** What an offer may sell: cohorts that are not closed, the first to start first; and those that it sells already. */
export async function sellableCohorts(call: Client, sold: readonly string[] = []): Promise<Cohort[]> {
  const { cohorts } = await call(listCohorts, { query: {} });
  return cohorts
    .filter(({ id, status }) => status !== 'closed' || sold.includes(id))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}
