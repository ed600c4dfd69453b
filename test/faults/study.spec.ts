import * as contract from '@tandem/contracts';
import fc from 'fast-check';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol } from '../support/factories';

let api: TestApp;
let academy: Academy;
let lessonId: string;
let keys: string[];

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  const lesson = academy.course.content.modules[0]!.lessons.find(({ html }) =>
    html?.includes('name="tick"'),
  )!;
  lessonId = lesson.id;
  keys = [...lesson.html!.matchAll(/name="tick" value="(\w+)"/g)].map(([, key]) => key!);
});
afterAll(() => api.close());

/** What she did, in this order, on one of two devices that are not always connected. */
const deed = fc.record({
  kind: fc.constantFrom('tick', 'untick', 'note', 'complete'),
  box: fc.nat(2),
  device: fc.nat(1),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const history = fc
  .array(deed, { minLength: 1, maxLength: 12 })
  .chain((deeds) => fc.tuple(fc.constant(deeds), arrivals(deeds.length), arrivals(deeds.length)));

/** The order in which saves arrive: any. */
const arrivals = (count: number) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, at) => at),
    { minLength: count },
  );

function sender(token: string, began: number) {
  return async (deed: Deed, turn: number): Promise<void> => {
    const at = new Date(began + turn * 1000).toISOString();
    const call = api.as(token);
    const params = { lessonId };
    if (deed.kind === 'complete') await call(contract.completeLesson, { params });
    else if (deed.kind === 'note') {
      const body = { text: textOf(deed, turn), base: 0, writer: { id: `device-${deed.device}`, turn } };
      await call(contract.saveNote, { params, body }).catch((error: contract.ProblemError) => {
        expect(error.problem.code).toBe('draft-conflict');
      });
    } else {
      const ticks = [{ key: keys[deed.box]!, ticked: deed.kind === 'tick' }];
      await call(contract.saveTicks, { params, body: { ticks, at } });
    }
  };
}

const textOf = ({ device }: Deed, turn: number) => `appareil ${device}, ${turn}`;

it('two devices agree, in whatever order and however often their saves arrive, and completion stays', async () => {
  const module = academy.course.content.modules[0]!;
  const place = {
    courseSlug: 'obm',
    moduleSlug: module.slug,
    lessonSlug: academy.course.lessons.get(lessonId)!.lesson.slug,
  };
  await fc.assert(
    fc.asyncProperty(history, async ([deeds, first, again]) => {
      const { token } = await createPerson(api.dataSource);
      const send = sender(token, Date.now() - 3_600_000);
      let completedAt: string | null = null;
      for (const turn of [...first, ...again]) {
        await send(deeds[turn]!, turn);
        const now = (await api.as(token)(contract.getLesson, { params: place })).completedAt;
        expect(completedAt === null || now === completedAt).toBe(true);
        completedAt = now;
      }
      const { record } = await api.as(token)(contract.getLesson, { params: place });
      const last = (fits: (deed: Deed) => boolean) => deeds.findLastIndex(fits);
      expect(completedAt !== null).toBe(deeds.some(({ kind }) => kind === 'complete'));
      const ticked = [0, 1, 2].filter((box) => {
        const change = last((one) => one.box === box && /tick/.test(one.kind));
        return deeds[change]?.kind === 'tick';
      });
      expect([...record.ticks].sort()).toEqual(ticked.map((box) => keys[box]!).sort());
      const written = [0, 1].flatMap((device) => {
        const turn = last((one) => one.kind === 'note' && one.device === device);
        return turn < 0 ? [] : [textOf(deeds[turn]!, turn)];
      });
      const kept = [record.note.text, ...record.note.versions.map(({ text }) => text)].filter(Boolean);
      expect(kept.sort()).toEqual(written.sort());
    }),
    { numRuns: 40 },
  );
});

it('a page that was open before a release date saves as soon as the date has come', async () => {
  const { now } = await api.as()(contract.readClock, {});
  const tomorrow = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
  const { id } = await createCohort(api.dataSource, { startsOn: tomorrow });
  const { id: personId, token } = await createPerson(api.dataSource);
  await enrol(api.dataSource, id, personId);
  const lesson = academy.course.content.modules[1]!.lessons[0]!;
  const complete = () => api.as(token)(contract.completeLesson, { params: { lessonId: lesson.id } });
  await expect(complete()).rejects.toMatchObject({ problem: { code: 'lesson-locked' } });
  await api.as()(contract.advanceClock, { body: { advance: 'P15D' } });
  expect((await complete()).completedAt).toEqual(expect.any(String));
});
