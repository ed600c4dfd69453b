import { newId } from '@tandem/platform';
import type { Call, World } from './authorisation-requests';

const fields = {
  ...{ title: 'Tour de table', description: '', day: '2098-03-06', at: '19:00', minutes: 90 },
  joinUrl: 'https://visio.exemple.fr/salle',
};

/** A session to come of the cohort, new for each caller. */
async function sessionOf({ shop, cohortId }: World) {
  const sessionId = newId();
  await shop.dataSource.query(
    `INSERT INTO live_session (id, cohort_id, title, day, at, starts_at, minutes)
     VALUES ($1, $2, 'Séance 1', '2098-03-05', '19:00', '2098-03-05T18:00:00Z', 60)`,
    [sessionId, cohortId],
  );
  return { sessionId };
}

export const liveSessionRequests: Record<string, (world: World) => Call | Promise<Call>> = {
  listLiveSessions: ({ cohortId }) => ({ params: { cohortId } }),
  planLiveSessions: ({ cohortId }) => ({ params: { cohortId }, body: { ...fields, id: newId(), weeks: 2 } }),
  changeLiveSession: async (world) => ({
    params: await sessionOf(world),
    body: { ...fields, scope: 'one', revision: 0 },
  }),
  cancelLiveSession: async (world) => ({
    params: await sessionOf(world),
    body: { reason: 'La formatrice est malade.', scope: 'one', revision: 0 },
  }),
};
