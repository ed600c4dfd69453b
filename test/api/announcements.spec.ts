import * as contract from '@tandem/contracts';
import { Clock, dayIn, instantOf, newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession } from '../support/attendance';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { settled } from '../support/mails';
import { startRefusingMailServer, type RefusingMailServer } from '../support/refusing-mail-server';
import { waitFor } from '../support/wait-for';

let smtp: RefusingMailServer;
let api: TestApp;
let academy: Academy;
let nora: TestPerson;
const answers = new Map<string, { code: number; text: string }>();

beforeAll(async () => {
  smtp = await startRefusingMailServer((to) => answers.get(to) ?? null);
  api = await startTestApp({ SMTP_URL: smtp.smtpUrl });
  academy = await createAcademy(api);
  nora = await member('Nora *Haddad*');
});
afterAll(async () => {
  await api.close();
  await smtp.close();
});

async function member(name: string): Promise<TestPerson> {
  const person = await createPerson(api.dataSource, { name });
  await enrol(api.dataSource, academy.cohortId, person.id);
  return person;
}

const trainer = () => api.as(academy.trainer.token);
const words = { subject: 'Bonne semaine, {prénom}', text: 'Bonjour **{nom}**,\n\nà bientôt.' };
type Body = contract.RequestOf<typeof contract.saveAnnouncement>['body'];

async function draft(body: Partial<Body> = {}, announcementId = newId()) {
  const { revision } = await trainer()(contract.saveAnnouncement, {
    params: { announcementId },
    body: { cohortId: academy.cohortId, audience: 'everyone', personIds: [], base: 0, ...words, ...body },
  });
  return { announcementId, revision };
}
const read = (announcementId: string) => trainer()(contract.getAnnouncement, { params: { announcementId } });
const send = (announcementId: string, base: number, when: { day: string; at: string } | null = null) =>
  trainer()(contract.sendAnnouncement, { params: { announcementId }, body: { base, when } });
const to = ({ email }: TestPerson) => smtp.taken.filter((mail) => mail.to === email);
const refused = (code: string) => ({ problem: { code } });

async function sent(body: Partial<Body> = {}) {
  const { announcementId, revision } = await draft(body);
  await send(announcementId, revision);
  await waitFor(async () => (await read(announcementId)).state === 'sent');
  return announcementId;
}

it('leaves once to each, by mail and in the portal, with what it says to each', async () => {
  const { announcementId, revision } = await draft();
  await Promise.all([1, 2, 3].map(() => send(announcementId, revision)));
  await settled(api.dataSource);
  expect([to(nora).length, to(academy.student).length, to(academy.otherStudent).length]).toEqual([1, 1, 0]);
  const announcement = await read(announcementId);
  expect(announcement).toMatchObject({
    ...{ state: 'sent', author: 'Nora Petit', progress: { recipients: 2, settled: 2, failed: 0 } },
  });
  expect(announcement.recipients.map(({ name, state }) => [name, state])).toEqual([
    ['Aïcha Benali', 'accepted'],
    ['Nora *Haddad*', 'accepted'],
  ]);
  expect(announcement.recipients[0]!.answer).toBe('250 Taken');

  const mine = await api.as(nora.token)(contract.getMyAnnouncement, { params: { announcementId } });
  expect(mine).toMatchObject({ subject: 'Bonne semaine, Nora', author: 'Nora Petit', readAt: null });
  expect(mine.html).toContain('<strong>Nora *Haddad*</strong>');
  const [told] = (await api.as(nora.token)(contract.listNotifications, { query: {} })).notifications;
  expect(told).toMatchObject({
    ...{ kind: 'announcement', title: 'Bonne semaine, Nora', from: 'Nora Petit' },
    place: { page: 'announcement', announcementId },
  });
  const body = { topicId: announcementId };
  await api.as(nora.token)(contract.readNotifications, { body });
  const { recipients } = await read(announcementId);
  expect(recipients.map(({ readAt }) => readAt !== null)).toEqual([false, true]);
  await expect(draft({ base: revision + 1 }, announcementId)).rejects.toMatchObject(
    refused('announcement-not-draft'),
  );
});

it('says where an unknown variable stands, and sends nothing with one, empty, or for nobody', async () => {
  const unknown = await draft({ text: 'Bonjour,\nà {demain}' });
  const preview = await trainer()(contract.previewAnnouncement, {
    ...{ params: { announcementId: unknown.announcementId }, query: { personId: nora.id } },
  });
  expect(preview.unknown).toEqual([{ field: 'text', name: 'demain', line: 2, column: 3 }]);
  expect(preview.shown).toMatchObject({ name: 'Nora *Haddad*', subject: 'Bonne semaine, Nora' });
  await expect(send(unknown.announcementId, 1)).rejects.toMatchObject(
    refused('announcement-unknown-variables'),
  );
  const empty = await draft({ subject: '' });
  await expect(send(empty.announcementId, 1)).rejects.toMatchObject({ problem: { status: 422 } });
  const nobody = await draft({ audience: 'absent' });
  await expect(send(nobody.announcementId, 1)).rejects.toMatchObject(refused('announcement-nobody'));
});

it('tells what the server of her mail answered, and writes no more to an address that is refused', async () => {
  const lost = await member('Lise Perdue');
  answers.set(lost.email, { code: 550, text: '5.1.1 No such user' });
  const late = await member('Rita Retard');
  answers.set(late.email, { code: 451, text: '4.7.1 Greylisted' });
  const first = await draft({ audience: 'named', personIds: [lost.id, late.id, academy.otherStudent.id] });
  await send(first.announcementId, 1);
  const states = async (id: string) =>
    (await read(id)).recipients.map(({ state, answer, why }) => [state, answer, why]);
  await waitFor(async () => (await states(first.announcementId)).filter(([, answer]) => answer).length === 2);
  expect(await states(first.announcementId)).toEqual([
    ['refused', '550 5.1.1 No such user', null],
    ['waiting', '451 4.7.1 Greylisted', null],
  ]);
  answers.delete(late.email);
  await api.app.get(Clock).advance(3_700_000);
  await waitFor(async () => (await read(first.announcementId)).state === 'sent');
  expect(to(late)).toHaveLength(1);

  await api.as(late.token)(contract.setDigestSettings, { body: { kinds: [] } });
  const second = await sent({ audience: 'named', personIds: [lost.id, late.id] });
  expect(await states(second)).toEqual([
    ['portal', null, 'refused-address'],
    ['portal', null, 'unwanted'],
  ]);
  expect([to(lost).length, to(late).length]).toEqual([0, 1]);
  const received = (query: { limit?: string; after?: string } = {}) =>
    api.as(lost.token)(contract.listMyAnnouncements, { query });
  const { announcements, next } = await received();
  expect([announcements.map(({ id }) => id), next]).toEqual([[second, first.announcementId], null]);
  const latest = await received({ limit: '1' });
  expect(latest.announcements).toEqual(announcements.slice(0, 1));
  expect(await received({ limit: '1', after: latest.next! })).toEqual({
    ...{ announcements: announcements.slice(1), next: null },
  });
  for (const limit of ['0', '101', 'deux'])
    await expect(received({ limit })).rejects.toMatchObject({ problem: { status: 422 } });
});

it('finds who is late, absent, paused, not begun and not onboarded', async () => {
  const { dataSource } = api;
  const fits = async () => {
    const params = { cohortId: academy.cohortId };
    const { members } = await trainer()(contract.getAnnouncementAudience, { params });
    return members.find(({ personId }) => personId === nora.id)?.fits;
  };
  // She has just come: what opened before her is not late yet. The board says the same.
  expect(await fits()).toEqual(['everyone', 'not-onboarded', 'not-begun']);
  await dataSource.query(
    `UPDATE enrolment SET activated_at = now() - interval '20 days' WHERE person_id = $1`,
    [nora.id],
  );
  expect(await fits()).toContain('late');
  const { members: board } = await trainer()(contract.getBoard, { params: { cohortId: academy.cohortId } });
  expect(board.find(({ personId }) => personId === nora.id)?.risks.map(({ kind }) => kind)).toContain(
    'behind',
  );
  // A pause of her plan, with her seat as it was.
  await dataSource.query(
    `INSERT INTO enrolment_shift (id, enrolment_id, kind, from_day, days, reason, by_id, created_at)
     SELECT e.id, e.id, 'pause', current_date - 1, 10, 'Repos', $2, now() FROM enrolment e WHERE e.person_id = $1`,
    [nora.id, academy.trainer.id],
  );
  expect(await fits()).toContain('paused');
  await dataSource.query('DELETE FROM enrolment_shift');
  expect(await fits()).not.toContain('paused');
  const now = api.app.get(Clock).now().getTime();
  const begins = new Date(now - 7_200_000);
  const params = await insertSession(dataSource, academy.cohortId, { begins });
  const note = async ({ id }: TestPerson, kind: 'noted' | 'absent', justified = false) => {
    const [seat] = await dataSource.query<[{ id: string }]>(
      'SELECT id FROM enrolment WHERE cohort_id = $1 AND person_id = $2',
      [academy.cohortId, id],
    );
    const body = { enrolmentIds: [seat.id], kind, justified, reason: 'Vu.' };
    await trainer()(contract.noteAttendance, { params, body });
  };
  // Where nobody was noted present, no attendance was kept.
  await note(nora, 'absent');
  expect(await fits()).not.toContain('absent');
  await note(academy.student, 'noted');
  expect(await fits()).toContain('absent');
  await note(nora, 'absent', true);
  expect(await fits()).not.toContain('absent');
  await note(nora, 'absent');
  expect(await fits()).toContain('absent');
  await dataSource.query(`UPDATE enrolment SET status = 'paused', paused_at = now() WHERE person_id = $1`, [
    nora.id,
  ]);
  expect(await fits()).toEqual(['everyone', 'not-onboarded', 'not-begun', 'paused']);
});

it('leaves at a time on the wall of the cohort, which changes and is taken back until it begins', async () => {
  const { announcementId } = await draft({ audience: 'named', personIds: [academy.student.id] });
  const before = to(academy.student).length;
  const now = api.app.get(Clock).now();
  const day = (days: number) => dayIn('Europe/Paris', new Date(now.getTime() + days * 86_400_000));
  await send(announcementId, 1, { day: day(3), at: '08:00' });
  await send(announcementId, 1, { day: day(3), at: '08:00' });
  expect(await read(announcementId)).toMatchObject({
    ...{ state: 'scheduled', revision: 2, leaves: { day: day(3), at: '08:00' } },
    at: instantOf(day(3), '08:00', 'Europe/Paris').toISOString(),
  });
  await expect(draft({ base: 2 }, announcementId)).rejects.toMatchObject(refused('announcement-not-draft'));
  await expect(send(announcementId, 1, { day: day(4), at: '08:00' })).rejects.toMatchObject(
    refused('announcement-changed'),
  );
  await send(announcementId, 2, { day: day(5), at: '08:00' });
  const recall = () => trainer()(contract.recallAnnouncement, { params: { announcementId } });
  await recall();
  await recall();
  expect((await read(announcementId)).state).toBe('draft');
  await send(announcementId, 4, { day: day(6), at: '08:00' });
  // The two former times go by.
  await api.app.get(Clock).advance(5.5 * 86_400_000);
  await settled(api.dataSource);
  expect([to(academy.student).length, (await read(announcementId)).state]).toEqual([before, 'scheduled']);
  await api.app.get(Clock).advance(2 * 86_400_000);
  await waitFor(async () => (await read(announcementId)).state === 'sent');
  expect(to(academy.student)).toHaveLength(before + 1);
  await expect(recall()).rejects.toMatchObject(refused('announcement-begun'));
});

it('does not leave once its cohort is archived: it is a draft again', async () => {
  const { announcementId } = await draft({ audience: 'named', personIds: [academy.student.id] });
  const before = to(academy.student).length;
  const tomorrow = new Date(api.app.get(Clock).now().getTime() + 86_400_000);
  await send(announcementId, 1, { day: dayIn('Europe/Paris', tomorrow), at: '08:00' });
  const change = (set: string) =>
    api.dataSource.query(`UPDATE cohort SET ${set} WHERE id = $1`, [academy.cohortId]);
  await change(`archived_at = now(), status = 'closed'`);
  await api.app.get(Clock).advance(2 * 86_400_000);
  await waitFor(async () => (await read(announcementId)).state === 'draft');
  await settled(api.dataSource);
  expect(to(academy.student).length).toBe(before);
  await change(`archived_at = NULL, status = 'open'`);
});

it('refuses a time that has gone by, one that the change of the clock leaves out, and none', async () => {
  const { announcementId } = await draft();
  for (const [day, at, field] of [
    ['2026-01-05', '08:00', 'day'],
    ['2035-03-25', '02:30', 'at'],
    ['2035-03-25', '', 'at'],
  ] as const)
    await expect(send(announcementId, 1, { day, at })).rejects.toMatchObject({
      problem: { status: 422, errors: [{ pointer: `#/when/${field}` }] },
    });
});
