import * as contract from '@tandem/contracts';
import { Clock, newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { handOver, reports } from '../support/bounces';
import { testEnvironment } from '../support/config';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { fingerprint } from '../support/fingerprint';
import { settled } from '../support/mails';
import { expectProblem } from '../support/problem';
import { startRefusingMailServer, type RefusingMailServer } from '../support/refusing-mail-server';
import { waitFor } from '../support/wait-for';

const returnPath = 'retours@academie.example';
const secret = testEnvironment()['MAIL_BOUNCE_SECRET']!;

let smtp: RefusingMailServer;
let api: TestApp;
let academy: Academy;
const answers = new Map<string, { code: number; text: string }>();

beforeAll(async () => {
  smtp = await startRefusingMailServer((to) => answers.get(to) ?? null);
  api = await startTestApp({ SMTP_URL: smtp.smtpUrl, MAIL_RETURN_PATH: returnPath });
  academy = await createAcademy(api);
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
const to = ({ email }: TestPerson) => smtp.taken.filter((mail) => mail.to === email);
const read = (announcementId: string) => trainer()(contract.getAnnouncement, { params: { announcementId } });
const retry = (announcementId: string, personId: string | null) =>
  trainer()(contract.retryAnnouncement, { params: { announcementId }, body: { personId } });
const seen = async (announcementId: string) =>
  (await read(announcementId)).recipients.map(({ state, reason, retryable }) => [state, reason, retryable]);

/** A message to these people, once each is settled or waits for another try. */
async function write(...people: TestPerson[]): Promise<string> {
  const params = { announcementId: newId() };
  const { cohortId } = academy;
  const personIds = people.map(({ id }) => id);
  const words = { subject: 'Cette semaine', text: 'Bonjour {prénom}' };
  await trainer()(contract.saveAnnouncement, {
    ...{ params, body: { cohortId, audience: 'named', personIds, base: 0, ...words } },
  });
  await trainer()(contract.sendAnnouncement, { params, body: { base: 1, when: null } });
  await waitFor(async () => {
    const { recipients } = await read(params.announcementId);
    return recipients.length > 0 && recipients.every(({ at, answer }) => at ?? answer);
  });
  return params.announcementId;
}

async function bounce(mail: Buffer): Promise<boolean> {
  const answer = await handOver(api.url, mail, { secret });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { ours: boolean }).ours;
}

const refusedAddresses = async ({ id }: TestPerson) =>
  (await api.dataSource.query<unknown[]>('SELECT FROM refused_address WHERE person_id = $1', [id])).length;

it('shows a bounce that comes later, and writes no more to an address that does not exist', async () => {
  const lise = await member('Lise Perdue');
  const first = await write(lise);
  const [mail] = to(lise);
  expect(mail).toMatchObject({ from: returnPath, notify: 'FAILURE,DELAY,SUCCESS' });
  expect(await seen(first)).toEqual([['accepted', null, false]]);
  expect(await bounce(reports.postfix(mail!))).toBe(true);
  expect(await seen(first)).toEqual([['bounced', 'unknown-address', true]]);
  expect(await read(first)).toMatchObject({ state: 'sent', progress: { settled: 1, failed: 1 }, retries: 0 });

  const before = await fingerprint(api.dataSource);
  expect(await bounce(reports.postfix(mail!))).toBe(true);
  expect(await bounce(reports.exim(mail!))).toBe(true);
  expect(await bounce(reports.postfix(mail!, { action: 'delivered', status: '2.0.0' }))).toBe(true);
  expect(await fingerprint(api.dataSource)).toBe(before);

  const second = await write(lise);
  expect((await read(second)).recipients[0]).toMatchObject({ state: 'portal', why: 'refused-address' });
});

it('goes on from sent to delayed to delivered, and never back', async () => {
  const maya = await member('Maya Lente');
  const id = await write(maya);
  const [mail] = to(maya);
  await bounce(reports.exim(mail!, { action: 'delayed', status: '4.4.1' }));
  expect(await seen(id)).toEqual([['delayed', 'unreachable', false]]);
  await bounce(reports.postfix(mail!, { action: 'relayed', status: '2.1.9', diagnostic: 'smtp; 250 ok' }));
  await bounce(reports.postfix(mail!, { action: 'delayed', status: '4.4.1' }));
  expect(await seen(id)).toEqual([['delivered', null, false]]);
  expect(await refusedAddresses(maya)).toBe(0);
});

it('holds a late bounce against no other address than the one it was written to', async () => {
  const ana = await member('Ana Nouvelle');
  const id = await write(ana);
  await api.dataSource.query('UPDATE person SET email = $2 WHERE id = $1', [ana.id, `new-${ana.email}`]);
  await bounce(reports.exchange(to(ana)[0]!));
  expect(await seen(id)).toEqual([['bounced', 'unknown-address', true]]);
  expect(await refusedAddresses(ana)).toBe(0);
  // Her address is another: among all that is worth another try.
  expect((await read(id)).retries).toBe(1);
  await Promise.all([1, 2, 3].map(() => retry(id, null)));
  await waitFor(async () => (await seen(id))[0]![0] === 'accepted');
  await settled(api.dataSource);
  const mails = smtp.taken.filter(({ to }) => to.endsWith(ana.email));
  expect(mails.map(({ to }) => to)).toEqual([ana.email, `new-${ana.email}`]);
  expect(mails[0]!.messageId).not.toBe(mails[1]!.messageId);
  // What is still reported of the first is not about the second.
  await bounce(reports.postfix(mails[0]!));
  expect(await seen(id)).toEqual([['accepted', null, false]]);
});

it('marks the address whatever the mail was', async () => {
  const rita = await member('Rita Sans-Boîte');
  await api.as()(contract.requestPasswordReset, { body: { email: rita.email } });
  await waitFor(() => Promise.resolve(to(rita).length === 1));
  expect(to(rita)[0]).toMatchObject({ from: returnPath, notify: 'FAILURE,DELAY' });
  await bounce(reports.exchange(to(rita)[0]!));
  expect(await refusedAddresses(rita)).toBe(1);
});

it('believes no report on a mail that is not shown to be ours', async () => {
  const [nina, zoe] = [await member('Nina'), await member('Zoé')];
  await write(nina, zoe);
  const [hers] = to(nina);
  const [other] = to(zoe);
  const before = await fingerprint(api.dataSource);
  // She knows her own Message-ID, and the id of the other mail.
  const proof = /\.[\da-f]{24}@.*$/.exec(hers!.messageId)![0];
  const messageId = other!.messageId.replace(/\.[\da-f]{24}@.*$/, proof);
  expect(await bounce(reports.postfix({ to: zoe.email, messageId }))).toBe(false);
  expect(await bounce(reports.postfix({ to: zoe.email, messageId: '<autre@exemple.fr>' }))).toBe(false);
  expect(await bounce(Buffer.from('From: Zoé <zoe@exemple.fr>\r\n\r\nJe suis absente.'))).toBe(false);
  expect(await bounce(Buffer.from([0, 255, 13, 10]))).toBe(false);
  expect(await fingerprint(api.dataSource)).toBe(before);
});

it('takes nothing without the secret, nothing else than mails, none that is too large, and no guesses', async () => {
  const mail = reports.postfix(smtp.taken[0]!);
  const before = await fingerprint(api.dataSource);
  await expectProblem(
    handOver(api.url, '{}', { secret, type: 'application/json' }),
    'unsupported-media-type',
  );
  const elsewhere = fetch(`${api.url}/sign-up`, {
    ...{ method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: 'x'.repeat(1000) },
  });
  await expectProblem(elsewhere, 'unsupported-media-type');
  await expectProblem(handOver(api.url, Buffer.alloc(1_100_000, 'a'), { secret }), 'body-too-large');
  const guesses = [];
  for (let i = 0; i < 20; i++)
    guesses.push(expectProblem(handOver(api.url, mail, { secret: `${i}` }), 'unauthenticated'));
  await Promise.all(guesses);
  await expectProblem(handOver(api.url, mail, { secret }), 'too-many-requests');
  expect(await fingerprint(api.dataSource)).toBe(before);
  await api.dataSource.query(`DELETE FROM rate_limit WHERE key LIKE 'bounce-refused%'`);
});

it('tries again a mail that was given up, and one whose refusal is mended, each once', async () => {
  const [late, lost] = [await member('Late'), await member('Lost')];
  answers.set(late.email, { code: 451, text: '4.7.1 Greylisted' });
  answers.set(lost.email, { code: 550, text: '5.1.1 No such user' });
  const id = await write(late, lost);
  // As if it had been tried for the last time.
  await api.dataSource.query(
    `UPDATE outbox SET attempts = 11 WHERE payload->>'personId' = $1 AND done_at IS NULL`,
    [late.id],
  );
  await api.app.get(Clock).advance(3_700_000);
  await waitFor(async () => (await seen(id))[0]![0] === 'stopped');
  expect(await seen(id)).toEqual([
    ['stopped', 'blocked', true],
    ['refused', 'unknown-address', true],
  ]);
  expect(await read(id)).toMatchObject({ state: 'sent', progress: { settled: 2, failed: 2 }, retries: 1 });
  answers.clear();
  await Promise.all([1, 2, 3].map(() => retry(id, null)));
  await waitFor(async () => (await seen(id))[0]![0] === 'accepted');
  expect((await seen(id))[1]![0]).toBe('refused');
  await Promise.all([1, 2, 3].map(() => retry(id, lost.id)));
  await waitFor(async () => (await seen(id))[1]![0] === 'accepted');
  await retry(id, lost.id);
  await settled(api.dataSource);
  expect([to(late).length, to(lost).length, await refusedAddresses(lost)]).toEqual([1, 1, 0]);
  const { cohortId } = academy;
  await api.dataSource.query(`UPDATE cohort SET status = 'closed', archived_at = now() WHERE id = $1`, [
    cohortId,
  ]);
  await expect(retry(id, lost.id)).rejects.toMatchObject({ problem: { code: 'cohort-archived' } });
  await api.dataSource.query('UPDATE cohort SET archived_at = NULL WHERE id = $1', [cohortId]);
});

it('believes what is reported for thirty days, and then forgets to whom the mail was addressed', async () => {
  const ida = await member('Ida Tardive');
  await write(ida);
  const [mail] = to(ida);
  const [{ id }] = await api.dataSource.query<[{ id: string }]>(
    'SELECT id FROM addressed_mail WHERE person_id = $1',
    [ida.id],
  );
  const isKept = async () =>
    (await api.dataSource.query<unknown[]>('SELECT FROM addressed_mail WHERE id = $1', [id])).length > 0;
  const day = 86_400_000;
  await api.app.get(Clock).advance(29 * day);
  await bounce(reports.exchange(mail!));
  expect(await refusedAddresses(ida)).toBe(1);
  expect(await isKept()).toBe(true);
  await api.app.get(Clock).advance(day);
  await waitFor(async () => !(await isKept()));
  expect(await bounce(reports.exchange(mail!))).toBe(true);
});

it('has no such address, and says nothing to mail servers, where nothing is set', async () => {
  const bare = await startTestApp({ SMTP_URL: smtp.smtpUrl, MAIL_BOUNCE_SECRET: '' });
  try {
    const person = await createPerson(bare.dataSource);
    await bare.as()(contract.requestPasswordReset, { body: { email: person.email } });
    await waitFor(() => Promise.resolve(to(person).length === 1));
    expect(to(person)[0]).toMatchObject({ from: 'bonjour@tandem.example', notify: '' });
    await expectProblem(handOver(bare.url, reports.postfix(to(person)[0]!), { secret }), 'not-found');
  } finally {
    await bare.close();
  }
});
