import * as contract from '@tandem/contracts';
import { JoinGuestJob } from '../../libs/learning/src/join-guest.job';
import { createAcademy, createGuest, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson } from '../support/factories';
import { expectProblem } from '../support/problem';

let api: TestApp;
let academy: Academy;
/** A lesson of the free module with boxes and a clip. */
let place: { courseSlug: string; moduleSlug: string; lessonSlug: string };
let lessonId: string;
let keys: string[];
const file = 'quatre-niveaux.webm';

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  const module = academy.course.content.modules[0]!;
  const lesson = module.lessons.find(({ html }) => html?.includes(file))!;
  lessonId = lesson.id;
  place = { courseSlug: 'obm', moduleSlug: module.slug, lessonSlug: lesson.slug };
  keys = [...lesson.html!.matchAll(/name="tick" value="(\w+)"/g)].map(([, key]) => key!);
});
afterAll(() => api.close());

const recordOf = async (token: string) => (await api.as(token)(contract.getLesson, { params: place })).record;
const tick = (token: string, key: string, ticked: boolean, at?: Date) =>
  api.as(token)(contract.saveTicks, {
    params: { lessonId },
    body: { ticks: [{ key, ticked }], ...(at && { at: at.toISOString() }) },
  });
const move = (token: string, seconds: number, at?: Date) =>
  api.as(token)(contract.saveMediaPosition, {
    params: { lessonId, file },
    body: { seconds, ...(at && { at: at.toISOString() }) },
  });
const note = (token: string, text: string, base: number) =>
  api.as(token)(contract.saveNote, { params: { lessonId }, body: { text, base } });
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a lesson', () => {
  it('has nothing of somebody who has done nothing, nor of nobody', async () => {
    const { token } = await createPerson(api.dataSource);
    const nothing = {
      note: { text: '', revision: 0, savedAt: null, versions: [] },
      ticks: [],
      positions: [],
    };
    expect(await recordOf(token)).toEqual(nothing);
    expect((await api.as()(contract.getLesson, { params: place })).record).toEqual(nothing);
  });

  it('keeps ticks, position and note, each person her own', async () => {
    const [one, other] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
    await tick(one.token, keys[0]!, true);
    await move(one.token, 12.5);
    await note(one.token, '**Mes** quatre étages', 0);
    expect(await recordOf(one.token)).toMatchObject({
      note: { text: '**Mes** quatre étages', revision: 1 },
      ticks: [keys[0]],
      positions: [{ file, seconds: 12.5 }],
    });
    expect(await recordOf(other.token)).toMatchObject({ note: { revision: 0 }, ticks: [], positions: [] });
  });

  it('has the latest change of each box, whichever arrives last, and no change from the future', async () => {
    const { token } = await createPerson(api.dataSource);
    await tick(token, keys[0]!, true, ago(-60));
    await tick(token, keys[0]!, false);
    expect((await recordOf(token)).ticks).toEqual([]);
    await tick(token, keys[1]!, false, ago(5));
    await tick(token, keys[1]!, true, ago(10));
    expect((await recordOf(token)).ticks).toEqual([]);
    await move(token, 30, ago(1));
    await move(token, 90, ago(2));
    expect((await recordOf(token)).positions).toEqual([{ file, seconds: 30 }]);
  });

  it('knows only its own boxes and media', async () => {
    const { token } = await createPerson(api.dataSource);
    await expect(tick(token, '0123456789', true)).rejects.toMatchObject({ problem: { code: 'not-found' } });
    const params = { lessonId, file: 'autre.webm' };
    await expect(
      api.as(token)(contract.saveMediaPosition, { params, body: { seconds: 1 } }),
    ).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('her notes', () => {
  const list = (token: string, q?: string) =>
    api.as(token)(contract.listNotes, { params: { courseSlug: 'obm' }, query: { q } });

  it('answer a save that another tab has overtaken with both texts, and take her choice', async () => {
    const { token } = await createPerson(api.dataSource);
    await note(token, 'première', 0);
    const { problem } = (await note(token, 'seconde', 0).catch(
      (error: unknown) => error,
    )) as contract.ProblemError;
    expect(problem).toMatchObject({
      code: 'draft-conflict',
      context: { draft: { text: 'première', revision: 1, versions: [{ text: 'seconde' }] } },
    });
    const { note: draft } = await api.as(token)(contract.getNote, { params: { lessonId } });
    const settled = await api.as(token)(contract.settleNote, {
      params: { lessonId, versionId: draft.versions[0]!.id },
      body: { choice: 'both', base: 1 },
    });
    expect(settled).toMatchObject({ text: 'première\n\nseconde', revision: 2, versions: [] });
  });

  it('are listed in the order of the course and found without accents', async () => {
    const { token } = await createPerson(api.dataSource);
    const later = academy.course.content.modules[0]!.lessons.at(-1)!;
    await api.as(token)(contract.saveNote, {
      params: { lessonId: later.id },
      body: { text: 'Élan de rentrée', base: 0 },
    });
    await note(token, 'Étages', 0);
    const { notes } = await list(token);
    expect(notes.map((entry) => entry.lesson?.title)).toEqual([expect.any(String), later.title]);
    expect((await list(token, 'RENTREE')).notes.map((entry) => entry.note.text)).toEqual(['Élan de rentrée']);
    expect((await list(token, '%')).notes).toEqual([]);
    expect((await list(academy.otherStudent.token, 'étages')).notes).toEqual([]);
  });

  it('refuse what is too long', async () => {
    const { token } = await createPerson(api.dataSource);
    await expect(note(token, 'a'.repeat(20_001), 0)).rejects.toMatchObject({
      problem: { code: 'validation' },
    });
  });
});

describe('a save that waited on a device', () => {
  const send = (token: string | null, person: string) =>
    fetch(`${api.url}/me/lessons/${lessonId}/ticks`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        [contract.forPerson]: person,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ ticks: [{ key: keys[0], ticked: true }] }),
    });

  it('never counts for whoever signed in there since', async () => {
    const [writer, other] = [await createPerson(api.dataSource), await createPerson(api.dataSource)];
    const guest = await createGuest(api.dataSource);
    expect((await send(writer.token, writer.id)).status).toBe(204);
    await expectProblem(send(other.token, writer.id), 'other-account');
    await expectProblem(send(other.token, 'guest'), 'other-account');
    expect((await send(guest.token, 'guest')).status).toBe(204);
    expect((await send(null, writer.id)).status).toBe(401);
    expect((await recordOf(other.token)).ticks).toEqual([]);
  });
});

it('follows a guest into her account: latest ticks, both notes', async () => {
  const guest = await createGuest(api.dataSource);
  const { id, token } = await createPerson(api.dataSource);
  await tick(guest.token, keys[0]!, true);
  await tick(guest.token, keys[1]!, true, ago(10));
  await tick(token, keys[1]!, false, ago(5));
  await move(guest.token, 7);
  await note(guest.token, 'note de passage', 0);
  await note(token, 'note du compte', 0);
  const job = api.app.get(JoinGuestJob);
  await job.run({ guestId: guest.id, personId: id });
  await job.run({ guestId: guest.id, personId: id });
  expect(await recordOf(token)).toMatchObject({
    note: { text: 'note du compte', versions: [{ text: 'note de passage' }] },
    ticks: [keys[0]],
    positions: [{ file, seconds: 7 }],
  });
});
