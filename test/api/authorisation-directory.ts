import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import { createPerson, enrol } from '../support/factories';
import type { Matrix, Requests, World } from './authorisation-world';

/** Lines of the matrix for the directory. */
export const directoryMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getOnboarding: /*        */ '401 403 200 200 200 200 200',
  answerPrompt: /*         */ '401 403 200 200 200 200 200',
  finishOnboarding: /*     */ '401 403 200 200 200 200 200',
  getDirectory: /*         */ '401 403 200 200 200 200 200',
  getDirectoryMember: /*   */ '401 403 200 404 200 404 200',
  shareAnswers: /*         */ '401 403 200 200 200 200 200',
  listContacts: /*         */ '401 403 200 200 200 200 200',
  getContact: /*           */ '401 403 200 404 200 404 200',
  writeContact: /*         */ '401 403 204 404 204 404 204',
  blockContact: /*         */ '401 403 204 404 204 404 204',
  reportContactMessage: /* */ '401 403 204 404 404 404 404',
};

/** Requests to the endpoints of the directory, as `requests` describes them. */
export const directoryRequests: Requests = {
  getOnboarding: () => ({}),
  answerPrompt: () => ({
    params: { prompt: 'goal' },
    body: { text: 'Mes trois clientes.', audience: 'cohort' },
  }),
  finishOnboarding: () => ({}),
  getDirectory: () => ({}),
  getDirectoryMember: async (world) => {
    await show(world.shop.dataSource, world.student.id);
    return { params: { personId: world.student.id } };
  },
  shareAnswers: () => ({ body: { audiences: { goal: 'trainers' } } }),
  listContacts: () => ({}),
  getContact: async (world) => ({ params: { personId: await peerOfStudent(world) }, query: {} }),
  writeContact: async (world) => ({
    params: { personId: await peerOfStudent(world) },
    body: { key: newId(), text: 'Bonjour' },
  }),
  blockContact: async (world) => ({
    params: { personId: await peerOfStudent(world) },
    body: { blocked: true },
  }),
  reportContactMessage: async (world) => {
    const personId = await peerOfStudent(world);
    const messageId = newId();
    await world.shop.dataSource.query(
      `INSERT INTO contact_message (id, sender_id, recipient_id, client_key, text, created_at)
       VALUES ($1, $2, $3, $1, 'Bonjour', now())`,
      [messageId, personId, world.student.id],
    );
    return { params: { personId, messageId }, body: { reason: 'Hors sujet' } };
  },
};

let peerId: string | null = null;

/** Somebody of her cohort, who shows herself to it and blocks nobody. */
async function peerOfStudent({ shop, cohortId }: World): Promise<string> {
  if (!peerId) {
    peerId = (await createPerson(shop.dataSource)).id;
    await enrol(shop.dataSource, cohortId, peerId);
    await show(shop.dataSource, peerId);
  }
  await shop.dataSource.query('DELETE FROM contact_block');
  return peerId;
}

const show = (dataSource: DataSource, personId: string) =>
  dataSource.query(
    `INSERT INTO onboarding_answer (person_id, prompt, text, audience, updated_at)
     VALUES ($1, 'skills', 'Tenir un budget', 'cohort', now())
     ON CONFLICT (person_id, prompt) DO UPDATE SET audience = 'cohort'`,
    [personId],
  );
