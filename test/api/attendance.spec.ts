import { createHash } from 'node:crypto';
import * as contract from '@tandem/contracts';
import { Clock, frenchDate } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { insertSession, openSheet } from '../support/attendance';
import { readPdf } from '../support/pdf';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';
import { changeSessions, type SessionChange } from '../support/sessions';
import { completeSeller, insertSeller } from '../support/seller';

let api: TestApp;
let academy: Academy;
let peer: TestPerson;
let peerSeat: string;
type Half = Awaited<ReturnType<typeof insertSession>>;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());
beforeEach(async () => {
  academy = await createAcademy(api);
  peer = await createPerson(api.dataSource, { name: 'Lou Petit' });
  peerSeat = await enrol(api.dataSource, academy.cohortId, peer.id);
});

const session = (begins: number | Date, minutes?: number) =>
  insertSession(api.dataSource, academy.cohortId, { begins, minutes });
const open = (params: Half) => openSheet(api, academy.trainer.token, params);
const sign = (who: TestPerson, half: Half, code: string) =>
  api.as(who.token)(contract.signAttendance, { body: { ...half, code, method: 'code' } });
const sheet = (params: Half) => api.as(academy.trainer.token)(contract.getAttendanceSheet, { params });
const note = (params: Half, body: object) =>
  api.as(academy.trainer.token)(contract.noteAttendance, {
    params,
    body: { enrolmentIds: [peerSeat], kind: 'noted', justified: false, reason: 'Sans réseau.', ...body },
  });
const countersign = (params: Half) =>
  api.as(academy.trainer.token)(contract.countersignAttendance, { params });
const act = (change: SessionChange) => changeSessions(api, academy.trainer.token, academy.cohortId, change);
/** What would no longer count of the attendance of the session that it changes. */
const lostBy = async (change: SessionChange) => {
  const { cohortId, trainer } = academy;
  const asked = { params: { cohortId }, body: { change } };
  return (await api.as(trainer.token)(contract.previewSessionChange, asked)).sessions[0]!.lost;
};
const statesOf = async (params: Half) =>
  (await sheet(params)).sheet.lines.map(({ personName, state, minutes }) => [personName, state, minutes]);
const mine = async (who: TestPerson) => (await api.as(who.token)(contract.getMyAttendance, {})).cohorts[0]!;
const paperOf = async ({ sessionId, half }: Half) => {
  const headers = { authorization: `Bearer ${academy.trainer.token}` };
  const answer = await fetch(`${api.url}/live-sessions/${sessionId}/attendance/${half}/pdf`, { headers });
  return Buffer.from(await answer.arrayBuffer());
};
const codeOf = async (asked: Promise<unknown>) => (await problemOf(asked)).code;

it('lets members alone sign, once, by the code that is open, however they type it', async () => {
  const half = await session(-5);
  const first = await open(half);
  const code = await open(half);
  // The code before ended with the second one.
  expect(await codeOf(sign(academy.student, half, first))).toBe('validation');
  expect((await mine(academy.student)).halves[0]!.signing).not.toBeNull();
  const typed = `${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
  await sign(academy.student, half, typed);
  await sign(academy.student, half, code);
  // Nor for another half-day than the one that she was shown.
  const other = await session(-7);
  expect(await codeOf(sign(peer, other, code))).toBe('validation');
  expect(await codeOf(sign(academy.otherStudent, half, code))).toBe('validation');
  expect(await codeOf(sign(academy.trainer, half, code))).toBe('validation');
  expect(await statesOf(half)).toEqual([
    ['Aïcha Benali', 'present', 60],
    ['Lou Petit', 'waiting', 0],
  ]);
  const rows = await api.dataSource.query<Array<Record<string, unknown>>>(
    'SELECT method, wording, address_hash FROM attendance_mark WHERE session_id = $1',
    [half.sessionId],
  );
  expect(rows).toEqual([
    { method: 'code', wording: '2026-12', address_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  await api.as(academy.trainer.token)(contract.closeSigning, { params: half });
  expect(await codeOf(sign(peer, half, code))).toBe('validation');
  expect((await mine(peer)).halves[0]!.signing).toBeNull();
});

it('ends by itself after ten minutes', async () => {
  const half = await session(-5);
  const code = await open(half);
  await api.dataSource.query(
    `UPDATE attendance_opening SET closes_at = closes_at - interval '10 minutes' WHERE session_id = $1`,
    [half.sessionId],
  );
  expect(await codeOf(sign(peer, half, code))).toBe('validation');
  expect((await sheet(half)).sheet.state).toBe('ready');
});

it('makes whoever guesses wait', async () => {
  const half = await session(-5);
  await open(half);
  for (let guess = 0; guess < 10; guess += 1)
    expect(await codeOf(sign(peer, half, 'AAAAAA'))).toBe('validation');
  expect(await codeOf(sign(peer, half, 'AAAAAA'))).toBe('too-many-requests');
});

it('opens from a quarter of an hour before until an hour after, and not for what is cancelled', async () => {
  expect(await codeOf(open(await session(20)))).toBe('attendance-too-early');
  expect(await codeOf(open(await session(-125)))).toBe('attendance-too-late');
  const soon = await session(14);
  const code = await open(soon);
  await act({ kind: 'cancel', sessionId: soon.sessionId, reason: 'Panne.', scope: 'one', revision: 0 });
  expect(await codeOf(sign(peer, soon, code))).toBe('validation');
  expect(await codeOf(open(soon))).toBe('live-session-cancelled');
  expect(await codeOf(note(soon, {}))).toBe('live-session-cancelled');
  const told = api.as(peer.token)(contract.tellAbsence, { body: { ...soon, reason: 'Rendez-vous.' } });
  expect(await codeOf(told)).toBe('live-session-cancelled');
});

it('keeps the time of a session once somebody has signed for it, and forgets an absence told for another one', async () => {
  const half = await session(12);
  const moved = ({ sessionId }: Half): SessionChange => ({
    ...{ kind: 'change', sessionId, title: 'Séance 1', description: '', day: '2098-01-02', at: '19:00' },
    ...{ minutes: 60, joinUrl: null, scope: 'one', revision: 0 },
  });
  const move = (of: Half) => act(moved(of));
  await api.as(peer.token)(contract.tellAbsence, { body: { ...half, reason: 'Rendez-vous.' } });
  expect(await statesOf(half)).toContainEqual(['Lou Petit', 'absent', 0]);
  await sign(academy.student, half, await open(half));
  expect(await codeOf(move(half))).toBe('live-session-signed');
  const other = await session(600);
  await api.as(peer.token)(contract.tellAbsence, { body: { ...other, reason: 'Rendez-vous.' } });
  expect(await lostBy(moved(other))).toEqual([
    { kind: 'absence', people: [{ personId: peer.id, name: 'Lou Petit' }] },
  ]);
  await move(other);
  expect(await statesOf({ ...other, half: 'afternoon' })).toContainEqual(['Lou Petit', 'waiting', 0]);
});

it('notes who could not sign, who left and who was absent, each with its reason, and keeps every word', async () => {
  const half = await session(-10);
  expect(await codeOf(note(half, { kind: 'left', minutes: 60 }))).toBe('validation');
  await note(half, {});
  await note(half, {});
  await note(half, { kind: 'left', minutes: 25, justified: true, reason: 'Appelée par l’école.' });
  expect(await statesOf(half)).toContainEqual(['Lou Petit', 'left', 25]);
  const { lines } = (await sheet(half)).sheet;
  expect(lines[1]!.marks.map(({ kind, reason, justified }) => [kind, reason, justified])).toEqual([
    ['noted', 'Sans réseau.', null],
    ['left', 'Appelée par l’école.', true],
  ]);
  const later = await session(30);
  expect(await codeOf(note(later, {}))).toBe('attendance-not-begun');
  await note(later, { kind: 'absent' });
  expect(
    await codeOf(api.as(peer.token)(contract.tellAbsence, { body: { ...half, reason: 'Trop tard.' } })),
  ).toBe('attendance-begun');
  await expect(api.dataSource.query('UPDATE attendance_mark SET minutes = 1')).rejects.toThrow('append-only');
});

it('notes several at once, all or none, and leaves alone what is said already', async () => {
  const half = await session(-10);
  const both = (await sheet(half)).sheet.lines.map(({ enrolmentId }) => enrolmentId);
  const outside = (await createAcademy(api)).enrolmentId;
  expect(await codeOf(note(half, { enrolmentIds: [...both, outside] }))).toBe('not-found');
  expect(await statesOf(half)).toEqual([
    ['Aïcha Benali', 'waiting', 0],
    ['Lou Petit', 'waiting', 0],
  ]);
  const { errors } = await problemOf(note(half, { enrolmentIds: [] }));
  expect(errors).toEqual([{ pointer: '#/enrolmentIds', detail: 'Choisis au moins une personne.' }]);
  await note(half, {});
  await note(half, { enrolmentIds: [...both, peerSeat] });
  const { lines } = (await sheet(half)).sheet;
  expect(lines.map(({ state, marks }) => [state, marks.length])).toEqual([
    ['present', 1],
    ['present', 1],
  ]);
});

it('keeps a session whose half-day is over and signed for, or countersigned, from being cancelled', async () => {
  const cancelled = ({ sessionId }: Half) =>
    ({ kind: 'cancel', sessionId, reason: 'Je suis malade.', scope: 'one', revision: 0 }) as const;
  const cancel = (half: Half) => act(cancelled(half));
  const soon = await session(-50);
  await countersign(soon);
  expect(await codeOf(cancel(soon))).toBe('live-session-attended');
  const long = await session(-62);
  await note(long, {});
  // As if it went on until the evening.
  await api.dataSource.query('UPDATE live_session SET minutes = 400 WHERE id = $1', [long.sessionId]);
  expect(await codeOf(cancel(long))).toBe('live-session-attended');
  // Signed for and not over: nobody has attended it yet.
  const begun = await session(-5);
  await sign(peer, begun, await open(begun));
  expect(await lostBy(cancelled(begun))).toEqual([
    { kind: 'presence', people: [{ personId: peer.id, name: 'Lou Petit' }] },
  ]);
  expect(await cancel(begun)).toEqual({ told: 3 });
});

it('freezes a countersigned sheet: what comes after is an addition', async () => {
  await insertSeller(api.dataSource);
  const half = await session(-40);
  expect(await codeOf(countersign(half))).toBe('attendance-not-over');
  const over = await session(-50);
  const code = await open(over);
  await sign(academy.student, over, code);
  await Promise.all([countersign(over), countersign(over)]);
  expect(await codeOf(sign(peer, over, code))).toBe('validation');
  expect(await codeOf(open(over))).toBe('attendance-countersigned');
  const before = (await sheet(over)).countersignature!;
  await note(over, { reason: 'Elle était là, son téléphone était en panne.' });
  const after = await sheet(over);
  expect(after.countersignature).toEqual(before);
  expect(after.sheet.lines.map(({ marks }) => marks.map(({ late }) => late))).toEqual([[false], [true]]);
  const [kept] = await api.dataSource.query<Array<{ content: string }>>(
    'SELECT content FROM attendance_sheet WHERE session_id = $1',
    [over.sessionId],
  );
  expect(JSON.parse(kept!.content)).toMatchObject({
    lines: [{ state: 'present' }, { state: 'waiting' }],
    countersigned: { byName: 'Nora Petit' },
  });
  const [pdf, again] = [await paperOf(over), await paperOf(over)];
  expect(Buffer.compare(pdf, again)).toBe(0);
  const { text, structure, source } = readPdf(pdf);
  for (const word of [
    'Feuille d’émargement',
    'Aïcha Benali',
    'Signé par Aïcha Benali',
    'Ni signature ni mention',
  ])
    expect(text).toContain(word);
  // Who trained whom in what, and when, as an auditor asks for it.
  const flat = text.replace(/\s+/g, ' ');
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  for (const printed of [
    ...[completeSeller.legalName, '4 place des Essais, 69001 Lyon', `SIRET ${completeSeller.siret}`],
    `enregistrée sous le numéro ${completeSeller.training!.number}`,
    ...[academy.course.content.title, 'Promotion d’essai', 'Séance 1'],
    frenchDate(new Date(`${after.sheet.day}T00:00:00Z`), shape),
    ...['(Europe/Paris), 1 h', 'Nora Petit certifie avoir animé cette demi-journée'],
  ])
    expect(flat).toContain(printed);
  // In a narrow cell it goes over two lines.
  expect(text.replace(/\s/g, '')).toContain(before.hash);
  expect(text).toContain('Ajouts après la contresignature');
  expect(structure!.children.map(({ tag }) => tag)).toContain('Table');
  expect(source).toContain('/Lang (fr-FR)');
  const checked = await api.as()(contract.checkAttendanceSheet, { params: { sheetId: before.sheetId } });
  expect(checked).toMatchObject({ hash: before.hash, present: 1, expected: 2, additions: 1 });
  expect(JSON.stringify(checked)).not.toMatch(/Aïcha|Lou|Nora/);
  expect(createHash('sha256').update(kept!.content).digest('hex')).toBe(before.hash);
  await expect(api.dataSource.query(`UPDATE attendance_sheet SET hash = hash`)).rejects.toThrow(
    'append-only',
  );
  // Whoever changes a word all the same is given away by the paper, which bears another hash than the public page.
  await api.dataSource.query('ALTER TABLE attendance_sheet DISABLE TRIGGER USER');
  await api.dataSource.query(
    `UPDATE attendance_sheet SET content = replace(content, 'Aïcha', 'Alice') WHERE session_id = $1`,
    [over.sessionId],
  );
  await api.dataSource.query('ALTER TABLE attendance_sheet ENABLE TRIGGER USER');
  const altered = await api.as()(contract.checkAttendanceSheet, { params: { sheetId: before.sheetId } });
  expect(altered.hash).not.toBe(before.hash);
});

it('counts hours once, of what was held; a whole day has two sheets', async () => {
  const day = new Date(api.app.get(Clock).now().getTime() - 3 * 86_400_000);
  day.setUTCHours(7, 0, 0, 0);
  const long = await session(day, 480);
  // Nobody was noted present at it: no attendance was kept.
  await session(-200, 60);
  await session(3_000, 30);
  await note({ ...long, half: 'morning' }, {});
  await note({ ...long, half: 'afternoon' }, { kind: 'left', minutes: 30 });
  const { halves, presentMinutes, heldMinutes, plannedMinutes } = await mine(peer);
  expect(halves).toHaveLength(4);
  const morning = halves[0]!.minutes;
  expect({ presentMinutes, heldMinutes, plannedMinutes }).toEqual({
    presentMinutes: morning + 30,
    heldMinutes: 480,
    plannedMinutes: 510,
  });
  const all = await api.as(academy.trainer.token)(contract.listAttendance, {
    params: { cohortId: academy.cohortId },
  });
  expect(all.members.map(({ personName, presentMinutes: there }) => [personName, there])).toEqual([
    ['Aïcha Benali', 0],
    ['Lou Petit', morning + 30],
  ]);
});
