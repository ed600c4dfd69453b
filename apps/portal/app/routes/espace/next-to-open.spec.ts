import type { Dashboard, LessonAccess } from '@tandem/contracts';
import { nextToOpen } from './next-to-open';

const until = (day: string): LessonAccess => ({
  open: false,
  reasons: [{ kind: 'not-released', until: `${day}T08:00:00Z` }],
});
const moduleOf = (
  number: number,
  more: Partial<Dashboard['modules'][number]>,
): Dashboard['modules'][number] => ({
  ...{ number, slug: `m${number}`, title: `Module ${number}`, access: { open: true } },
  ...{ completed: 0, total: 2, complete: false, waitsFor: null, ...more },
});
const lesson = (day: string) => ({ title: 'Le budget', access: until(day) });

it('is the first module that is closed, or a lesson that comes before it', () => {
  const closed = moduleOf(3, { access: until('2027-03-29') });
  expect(nextToOpen([moduleOf(2, {}), closed])).toEqual({ closed });
  const early = lesson('2027-03-24');
  expect(nextToOpen([moduleOf(2, { waitsFor: early }), closed])).toEqual({ lesson: early });
  expect(nextToOpen([moduleOf(2, { waitsFor: lesson('2027-04-24') }), closed])).toEqual({ closed });
});

it('is the earliest lesson once every module is open, and nothing once all is', () => {
  const modules = ['2027-04-24', '2027-04-10'].map((day, at) => moduleOf(at + 1, { waitsFor: lesson(day) }));
  expect(nextToOpen(modules)).toEqual({ lesson: lesson('2027-04-10') });
  expect(nextToOpen([moduleOf(1, {})])).toEqual({});
});
