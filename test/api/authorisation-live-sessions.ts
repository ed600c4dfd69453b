import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { tokenFor, type Matrix, type Requests, type World } from './authorisation-world';

const fields = {
  ...{ title: 'Tour de table', description: '', day: '2098-03-06', at: '19:00', minutes: 90 },
  joinUrl: 'https://visio.exemple.fr/salle',
};

/** A session of the cohort, to come unless told otherwise, new for each caller. */
async function sessionOf({ shop, cohortId }: World, startsAt = '2098-03-05T18:00:00Z') {
  const sessionId = newId();
  await shop.dataSource.query(
    `INSERT INTO live_session (id, cohort_id, title, day, at, starts_at, minutes)
     VALUES ($1, $2, 'Séance 1', '2098-03-05', '19:00', $3, 60)`,
    [sessionId, cohortId, startsAt],
  );
  return { sessionId };
}

export const liveSessionMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listLiveSessions: /*     */ '401 403 403 403 200 404 200',
  previewSessionChange: /* */ '401 403 403 403 200 404 200',
  applySessionChange: /*   */ '401 403 403 403 200 404 200',
  recordLiveSession: /*    */ '401 403 403 403 204 404 204',
  getCalendar: /*          */ '401 403 200 200 200 200 200',
  renewCalendarFeed: /*    */ '401 403 200 200 200 200 200',
  endCalendarFeed: /*      */ '401 403 204 204 204 204 204',
  readCalendarFeed: /*     */ '200 200 200 200 200 200 200',
};

export const liveSessionRequests: Requests = {
  listLiveSessions: ({ cohortId }) => ({ params: { cohortId } }),
  previewSessionChange: async (world) => ({
    params: { cohortId: world.cohortId },
    body: { change: { kind: 'change', ...(await sessionOf(world)), ...fields, scope: 'one', revision: 0 } },
  }),
  applySessionChange: async (world) => {
    const params = { cohortId: world.cohortId };
    const change = { kind: 'plan' as const, ...fields, id: newId(), weeks: 2 };
    const { fingerprint } = await world.shop.as(world.owner.token)(contract.previewSessionChange, {
      ...{ params, body: { change } },
    });
    return { params, body: { change, fingerprint } };
  },
  recordLiveSession: async (world) => ({
    params: await sessionOf(world, '2026-01-08T18:00:00Z'),
    body: { recordingUrl: 'https://visio.exemple.fr/film', notes: '', revision: 0 },
  }),

  getCalendar: () => ({}),
  renewCalendarFeed: () => ({}),
  endCalendarFeed: () => ({}),
  readCalendarFeed: async ({ shop, student }) => {
    const id = newId();
    await shop.dataSource.query(
      `INSERT INTO calendar_feed (person_id, id, created_at) VALUES ($1, $2, now())
       ON CONFLICT (person_id) DO UPDATE SET id = excluded.id`,
      [student.id, id],
    );
    return { params: { token: tokenFor('calendar-feed', id) } };
  },
};
