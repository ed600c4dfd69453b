import { audiencesOf, currentModule, type MemberFacts } from './audience';

const now = new Date('2027-03-20T12:00:00Z');
const at = (day: string) => Date.parse(`${day}T08:00:00Z`);
const modules = [
  { id: 'm1', free: true, lessons: [{ id: 'a' }, { id: 'b' }] },
  { id: 'm2', free: false, lessons: [{ id: 'c' }] },
  { id: 'm3', free: false, lessons: [{ id: 'd' }] },
];
const member = (facts: Partial<MemberFacts> = {}): MemberFacts => ({
  ...{ personId: 'p', behind: false, paused: false, onboarded: true, begun: true, absent: false },
  opens: { m1: at('2027-03-01'), m2: at('2027-03-15'), m3: at('2027-03-22') },
  completed: ['a', 'b'],
  ...facts,
});

it('says which parts of the cohort she is in', () => {
  expect(audiencesOf(member())).toEqual(['everyone']);
  const facts = { behind: true, onboarded: false, begun: false, absent: true, paused: true };
  expect(audiencesOf(member(facts))).toEqual([
    ...['everyone', 'late', 'absent', 'not-onboarded', 'not-begun', 'paused'],
  ]);
});

it('is at the first open module that is not done', () => {
  expect(currentModule(member({ completed: ['a'] }), modules, now)?.id).toBe('m1');
  expect(currentModule(member(), modules, now)?.id).toBe('m2');
  expect(currentModule(member({ completed: ['a', 'b', 'c'] }), modules, now)).toBeNull();
});
