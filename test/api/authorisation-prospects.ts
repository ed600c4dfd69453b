import { newId } from '@tandem/platform';
import { answersTowards, resultTowards } from '../support/role-finder';
import { inCourse, newEmail, tokenFor, type Matrix, type Requests, type World } from './authorisation-world';

export const prospectMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  captureLead: /*          */ '202 202 202 202 202 202 202',
  confirmLead: /*          */ '204 204 204 204 204 204 204',
  unsubscribeLead: /*      */ '204 204 204 204 204 204 204',
  listLeads: /*            */ '401 403 403 403 403 403 200',

  getRoleFinder: /*        */ '200 200 200 200 200 200 200',
  findRole: /*             */ '200 200 200 200 200 200 200',
  getRoleResult: /*        */ '200 200 200 200 200 200 200',
  getPlacement: /*         */ '401 200 200 200 200 200 200',
  keepPlacement: /*        */ '401 204 204 204 204 204 204',
};

export const prospectRequests: Requests = {
  captureLead: () => ({ body: { email: newEmail(), consent: true, source: 'home' } }),
  confirmLead: async (world) => ({ body: { token: await leadToken(world, 'lead-confirm') } }),
  unsubscribeLead: async (world) => ({ body: { token: await leadToken(world, 'lead-unsubscribe') } }),
  listLeads: () => ({}),

  getRoleFinder: () => inCourse,
  findRole: ({ shop }) => ({ ...inCourse, body: { answers: answersTowards(shop, 'management') } }),
  getRoleResult: async ({ shop }) => ({
    params: { courseSlug: 'obm', code: await resultTowards(shop, 'strategy') },
  }),
  getPlacement: () => ({}),
  keepPlacement: async ({ shop }) => ({ body: { code: await resultTowards(shop, 'strategy') } }),
};

async function leadToken({ shop }: World, purpose: 'lead-confirm' | 'lead-unsubscribe'): Promise<string> {
  const id = newId();
  await shop.dataSource.query(
    `INSERT INTO lead (id, email, source, locale, consent_version, consented_at)
     VALUES ($1, $2, 'home', 'fr', '2026-11-22', now())`,
    [id, newEmail()],
  );
  return tokenFor(purpose, id);
}
