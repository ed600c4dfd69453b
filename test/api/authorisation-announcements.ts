import { newId } from '@tandem/platform';
import type { Matrix, Requests, World } from './authorisation-world';

/** Lines of the matrix for messages of trainers. */
export const announcementMatrix: Matrix = {
  //                       nobody guest student other trainer other owner
  listAnnouncements: /*       */ '401 403 403 403 200 404 200',
  getAnnouncementAudience: /* */ '401 403 403 403 200 404 200',
  getAnnouncement: /*         */ '401 403 403 403 200 404 200',
  saveAnnouncement: /*        */ '401 403 403 403 200 404 200',
  deleteAnnouncement: /*      */ '401 403 403 403 204 404 204',
  previewAnnouncement: /*     */ '401 403 403 403 200 404 200',
  sendAnnouncement: /*        */ '401 403 403 403 204 404 204',
  recallAnnouncement: /*      */ '401 403 403 403 204 404 204',
  retryAnnouncement: /*       */ '401 403 403 403 204 404 204',
  // Whoever she is, without the secret of the mail server.
  receiveBounce: /*           */ '401 401 401 401 401 401 401',
  listAnnouncementTemplates: /*  */ '401 403 403 403 200 200 200',
  saveAnnouncementTemplate: /*   */ '401 403 403 403 204 404 404',
  deleteAnnouncementTemplate: /* */ '401 403 403 403 204 404 404',
  listMyAnnouncements: /*     */ '401 403 200 200 200 200 200',
  getMyAnnouncement: /*       */ '401 403 200 404 404 404 404',
};

/** Requests to the endpoints of messages, as `requests` describes them. */
export const announcementRequests: Requests = {
  listAnnouncements: ({ cohortId }) => ({ params: { cohortId } }),
  getAnnouncementAudience: ({ cohortId }) => ({ params: { cohortId } }),
  getAnnouncement: async (world) => ({ params: await draft(world) }),
  saveAnnouncement: async (world) => ({
    params: await draft(world),
    body: {
      ...{ cohortId: world.cohortId, subject: 'Cette semaine', text: 'Bonjour {prénom}' },
      ...{ audience: 'everyone', personIds: [], base: 1 },
    },
  }),
  deleteAnnouncement: async (world) => ({ params: await draft(world), query: { base: '1' } }),
  previewAnnouncement: async (world) => ({ params: await draft(world), query: {} }),
  sendAnnouncement: async (world) => ({ params: await draft(world), body: { base: 1, when: null } }),
  recallAnnouncement: async (world) => ({ params: await draft(world) }),
  retryAnnouncement: async (world) => ({ params: await draft(world), body: { personId: null } }),
  receiveBounce: () => ({
    init: { headers: { 'content-type': 'message/rfc822' }, body: 'Subject: Undelivered\r\n\r\n' },
  }),
  listAnnouncementTemplates: () => ({}),
  saveAnnouncementTemplate: async (world) => ({
    params: await template(world),
    body: { name: 'Semaine', subject: 'Cette semaine', text: 'Bonjour {prénom}', base: 1 },
  }),
  deleteAnnouncementTemplate: async (world) => ({ params: await template(world) }),
  listMyAnnouncements: () => ({ query: {} }),
  getMyAnnouncement: async (world) => {
    const params = await draft(world);
    const { dataSource } = world.shop;
    await dataSource.query('UPDATE announcement SET send_at = now(), begun_at = now() WHERE id = $1', [
      params.announcementId,
    ]);
    await dataSource.query(
      `INSERT INTO announcement_recipient (announcement_id, person_id, facts) VALUES ($1, $2, '{}')`,
      [params.announcementId, world.student.id],
    );
    return { params };
  },
};

async function draft({ shop, cohortId, trainer }: World): Promise<{ announcementId: string }> {
  const announcementId = newId();
  await shop.dataSource.query(
    `INSERT INTO announcement (id, cohort_id, author_id, subject, text, audience, person_ids, revision, writer, turn,
       created_at, saved_at) VALUES ($1, $2, $3, 'Cette semaine', 'Bonjour', 'everyone', '{}', 1, '', 0, now(), now())`,
    [announcementId, cohortId, trainer.id],
  );
  return { announcementId };
}

async function template({ shop, trainer }: World): Promise<{ templateId: string }> {
  const templateId = newId();
  await shop.dataSource.query(
    `INSERT INTO announcement_template (id, person_id, name, subject, text, created_at)
     VALUES ($1, $2, 'Semaine', '', 'Bonjour', now())`,
    [templateId, trainer.id],
  );
  return { templateId };
}
