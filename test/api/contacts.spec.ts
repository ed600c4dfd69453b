import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;
let nora: TestPerson;
let lea: TestPerson;
let far: TestPerson;

beforeAll(async () => {
  ({ api, mails } = await startAppWithMails());
  const { id } = await createCohort(api.dataSource);
  nora = await createPerson(api.dataSource, { name: 'Nora Haddad' });
  lea = await createPerson(api.dataSource, { name: 'Léa Fontaine' });
  for (const person of [nora, lea]) await enrol(api.dataSource, id, person.id);
  far = await createPerson(api.dataSource, { name: 'Farah Ziani' });
  await enrol(api.dataSource, (await createCohort(api.dataSource)).id, far.id);
  await show(nora, 'cohort');
});
afterAll(() => api.close());

const show = ({ token }: TestPerson, audience: contract.Audience) =>
  api.as(token)(contract.answerPrompt, {
    params: { prompt: 'skills' },
    body: { text: 'Tenir un budget', audience },
  });
const write = (from: TestPerson, to: TestPerson, text: string, key = newId()) =>
  api.as(from.token)(contract.writeContact, { params: { personId: to.id }, body: { key, text } });
const contact = (reader: TestPerson, { id }: TestPerson) =>
  api.as(reader.token)(contract.getContact, { params: { personId: id }, query: {} });
const block = (by: TestPerson, { id }: TestPerson, blocked: boolean) =>
  api.as(by.token)(contract.blockContact, { params: { personId: id }, body: { blocked } });
const texts = async (reader: TestPerson, other: TestPerson) =>
  (await contact(reader, other)).messages.map(({ own, text }) => [own, text]);
const closed = { problem: { code: 'contact-closed' } };
const notFound = { problem: { status: 404 } };

it('carries a message once, by mail and by a notification, and shows no address', async () => {
  const key = newId();
  await Promise.all([1, 2, 3].map(() => write(lea, nora, 'Tu lirais mon budget ?', key)));
  await settled(api.dataSource);
  const received = await mails.to(nora.email);
  expect(received).toHaveLength(1);
  const whole = JSON.stringify(received);
  expect(whole).toContain('Tu lirais mon budget');
  expect(whole).toContain(`/espace/echanges/${lea.id}`);
  expect(whole).not.toContain(lea.email);
  const [row] = (await api.as(nora.token)(contract.listNotifications, { query: {} })).notifications;
  expect(row).toMatchObject({
    ...{ kind: 'message', from: 'Léa Fontaine', excerpt: 'Tu lirais mon budget ?' },
    place: { page: 'contact', personId: lea.id },
  });
});

it('lets her answer somebody who shows nothing, and lists both sides', async () => {
  const key = newId();
  await write(nora, lea, 'Volontiers.', key);
  // Shown again by the back button, the form has its former key: what it says now is not taken for what has left.
  const otherwise = { problem: { code: 'message-sent-otherwise' } };
  await expect(write(nora, lea, 'Volontiers, mais jeudi.', key)).rejects.toMatchObject(otherwise);
  expect(await texts(lea, nora)).toEqual([
    [true, 'Tu lirais mon budget ?'],
    [false, 'Volontiers.'],
  ]);
  expect((await api.as(nora.token)(contract.listContacts, {})).contacts).toMatchObject([
    { personId: lea.id, name: 'Léa Fontaine', last: { own: true, text: 'Volontiers.' } },
  ]);
  expect(JSON.stringify(await contact(nora, lea))).not.toContain(lea.email);
});

it('is not there for whoever is not shown her, and closes when she leaves', async () => {
  await expect(write(far, nora, 'Bonjour')).rejects.toMatchObject(notFound);
  await expect(contact(nora, nora)).rejects.toMatchObject(notFound);
  await show(nora, 'academy');
  await write(far, nora, 'Bonjour de l’autre promotion');
  await show(nora, 'trainers');
  await expect(write(far, nora, 'Encore moi')).rejects.toMatchObject(closed);
  expect((await contact(far, nora)).access).toEqual({ open: false, reason: 'left' });
  // She still may answer whoever wrote to her, as long as that person is there.
  await write(nora, far, 'Bonjour');
  await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE person_id = $1`, [far.id]);
  await expect(write(nora, far, 'Tu es partie')).rejects.toMatchObject(closed);
  await show(nora, 'cohort');
});

it('stops both sides when one blocks the other, without telling, and can be undone', async () => {
  await block(nora, lea, true);
  expect((await contact(nora, lea)).access).toEqual({ open: false, reason: 'blocked' });
  expect((await contact(lea, nora)).access).toEqual({ open: false, reason: 'left' });
  await expect(write(lea, nora, 'Allô')).rejects.toMatchObject(closed);
  await expect(write(nora, lea, 'Allô')).rejects.toMatchObject(closed);
  await block(nora, lea, false);
  await write(lea, nora, 'De retour');
});

it('tells the owners of a message that is reported, once, and blocks its sender', async () => {
  const owner = await createPerson(api.dataSource, { roles: ['owner'] });
  const [message] = (await contact(nora, lea)).messages.filter(({ text }) => text === 'De retour');
  const report = (by: TestPerson, { id }: TestPerson, reason = 'Trop insistant') =>
    api.as(by.token)(contract.reportContactMessage, {
      ...{ params: { personId: id, messageId: message!.id }, body: { reason } },
    });
  // Neither its sender nor somebody else.
  await expect(report(lea, nora)).rejects.toMatchObject(notFound);
  await report(nora, lea);
  await report(nora, lea);
  await expect(report(nora, lea, 'Et autre chose')).rejects.toMatchObject({
    problem: { code: 'message-reported-already' },
  });
  await settled(api.dataSource);
  const told = await mails.to(owner.email);
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toMatch(/De retour.*Trop insistant/s);
  expect((await contact(nora, lea)).messages.at(-1)).toMatchObject({ reported: true });
  await expect(write(lea, nora, 'Pourquoi')).rejects.toMatchObject(closed);
  await block(nora, lea, false);
});

it('slows down whoever writes to many, and forgets who is erased', async () => {
  const eager = await createPerson(api.dataSource, { name: 'Canari Pressé' });
  const [seat] = await api.dataSource.query<[{ cohort_id: string }]>(
    'SELECT cohort_id FROM enrolment WHERE person_id = $1',
    [nora.id],
  );
  await enrol(api.dataSource, seat.cohort_id, eager.id);
  for (let at = 0; at < 20; at++) await write(eager, nora, `Message ${at}`);
  await expect(write(eager, nora, 'Un de trop')).rejects.toMatchObject({
    problem: { code: 'too-many-requests' },
  });
  await settled(api.dataSource);
  await api.dataSource.query('DELETE FROM enrolment WHERE person_id = $1', [eager.id]);
  await api.dataSource.query('DELETE FROM person WHERE id = $1', [eager.id]);
  const left = await api.dataSource.query(
    'SELECT FROM contact_message WHERE $1 IN (sender_id, recipient_id)',
    [eager.id],
  );
  expect(left).toHaveLength(0);
  const { notifications } = await api.as(nora.token)(contract.listNotifications, { query: {} });
  expect(JSON.stringify(notifications)).not.toContain('Canari');
});

it('shows the latest messages, and the earlier ones by pages', async () => {
  const [one, other] = await Promise.all(
    ['Ines Roche', 'Théo Blanc'].map((name) => createPerson(api.dataSource, { name })),
  );
  // By threes at the same instant: a page may end between two of them.
  await api.dataSource.query(
    `INSERT INTO contact_message (id, sender_id, recipient_id, client_key, text, created_at)
     SELECT gen_random_uuid(), CASE n % 2 WHEN 0 THEN $1::uuid ELSE $2::uuid END,
       CASE n % 2 WHEN 0 THEN $2::uuid ELSE $1::uuid END, gen_random_uuid(), 'Mot ' || n,
       '2026-11-02T10:00:00.123Z'::timestamptz + make_interval(mins => n / 3)
     FROM generate_series(1, 120) n`,
    [one!.id, other!.id],
  );
  const page = (after?: string) =>
    api.as(one!.token)(contract.getContact, { params: { personId: other!.id }, query: { after } });
  const latest = await page();
  const seen = [...latest.messages];
  for (let next = latest.next; next;) {
    const earlier = await page(next);
    seen.unshift(...earlier.messages);
    next = earlier.next;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen.map(({ text }) => text)).size).toBe(120);
  expect(seen.map(({ createdAt }) => createdAt)).toEqual(seen.map(({ createdAt }) => createdAt).sort());
  expect(latest.messages.at(-1)!.text).toBe('Mot 120');
  expect(latest.messages.length).toBeLessThan(120);
  await expect(page('hier')).rejects.toMatchObject({ problem: { status: 422 } });
});
