import type { TrainerPlace } from '@tandem/contracts';
import { trainersImpact, type CohortFacts, type TrainerFacts } from './trainers-impact';

const lead: TrainerPlace = { role: 'lead', fromDay: null, untilDay: null };
const coTrainer: TrainerPlace = { ...lead, role: 'co_trainer' };
const standIn = (fromDay: string, untilDay: string): TrainerPlace => ({
  role: 'substitute',
  fromDay,
  untilDay,
});
const claire = (
  before: TrainerPlace | null,
  after: TrainerPlace | null,
  more: Partial<TrainerFacts> = {},
): TrainerFacts => ({
  ...{ personId: 'claire', name: 'Claire', before, after, owner: false, reachable: true },
  ...{ claims: 2, scheduled: 1, drafts: 3, ...more },
});
const nora = (place: TrainerPlace | null): TrainerFacts => ({
  ...claire(place, place),
  ...{ personId: 'nora', name: 'Nora' },
});
const impactOf = (people: TrainerFacts[], facts: Partial<CohortFacts> = {}) =>
  trainersImpact({ today: '2027-03-05', people, sessions: [], sheetDays: [], ...facts }, 'owner');
const changeOf = (...asked: Parameters<typeof impactOf>) => impactOf(...asked).changes[0]!;

it.each([
  [null, lead, ['cohort', 'plan'], []],
  [null, coTrainer, ['cohort'], []],
  [null, standIn('2027-03-08', '2027-03-09'), ['days'], []],
  [lead, null, [], ['cohort', 'plan']],
  [lead, coTrainer, [], ['plan']],
  [coTrainer, lead, ['plan'], []],
  [coTrainer, standIn('2027-03-08', '2027-03-09'), [], ['cohort']],
  [standIn('2027-03-08', '2027-03-09'), lead, ['cohort', 'plan'], []],
  [standIn('2027-03-08', '2027-03-09'), standIn('2027-03-08', '2027-03-10'), ['days'], ['days']],
])('says what a change gives and takes: %j, then %j', (before, after, gains, loses) => {
  expect(changeOf([claire(before, after)])).toMatchObject({ gains, loses });
});

it('concerns nobody whose place stays', () => {
  const days = standIn('2027-03-08', '2027-03-09');
  expect(impactOf([claire(lead, { ...lead }), claire(days, { ...days })])).toMatchObject({
    ...{ changes: [], told: 0, nobody: false, leadless: false },
  });
});

it('says what somebody leaves behind who goes, and nothing of it for an owner’s messages', () => {
  const left = { claims: 2, scheduled: 1, drafts: 3 };
  expect(changeOf([claire(lead, null), nora(lead)])).toMatchObject(left);
  expect(changeOf([claire(lead, null, { owner: true })])).toMatchObject({
    claims: 2,
    scheduled: 0,
    drafts: 0,
  });
  // She still reaches her works, or not today.
  expect(changeOf([claire(lead, coTrainer)])).toMatchObject({ claims: 0, scheduled: 0, drafts: 0 });
  expect(changeOf([claire(lead, standIn('2027-03-05', '2027-03-05'))]).claims).toBe(0);
  expect(changeOf([claire(lead, standIn('2027-03-06', '2027-03-06'))]).claims).toBe(2);
});

it('says which days of a substitute nobody has by then, sessions and sheets', () => {
  const session = (day: string) => ({ title: day, startsAt: `${day}T18:00:00.000Z`, day });
  const facts = {
    sessions: ['2027-03-08', '2027-03-09', '2027-03-20'].map(session),
    sheetDays: ['2027-03-02', '2027-03-03', '2027-03-03'],
  };
  const hers = standIn('2027-03-03', '2027-03-09');
  const [alone, shared] = [
    impactOf([claire(hers, null), nora(standIn('2027-03-09', '2027-03-20'))], facts),
    impactOf([claire(hers, null), nora(coTrainer)], facts),
  ];
  expect(alone.changes[0]).toMatchObject({
    sessions: [
      { title: '2027-03-08', trained: false },
      { title: '2027-03-09', trained: true },
    ],
    ...{ sheets: 2, sheetsLeft: 2 },
  });
  expect(alone).toMatchObject({ untrained: [{ title: '2027-03-08' }], leadless: true, nobody: false });
  expect(shared.changes[0]).toMatchObject({ sheets: 2, sheetsLeft: 0 });
  expect(shared.untrained).toEqual([]);
  // A day less is a day lost.
  const shorter = changeOf([claire(hers, standIn('2027-03-03', '2027-03-08'))], facts);
  expect(shorter).toMatchObject({ sessions: [{ title: '2027-03-09' }], sheets: 0 });
});

it('says that nobody trains it, and how days of a substitute stand', () => {
  expect(impactOf([claire(lead, null)])).toMatchObject({ nobody: true, leadless: false });
  const days = (fromDay: string, untilDay: string) =>
    changeOf([claire(null, standIn(fromDay, untilDay))]).days;
  expect(days('2027-03-06', '2027-03-07')).toBe('coming');
  expect(days('2027-03-05', '2027-03-05')).toBe('running');
  expect(days('2027-03-01', '2027-03-04')).toBe('over');
});

it('tells everybody concerned but who did it, and who has no address', () => {
  const told = (person: TrainerFacts, actorId = 'owner') =>
    trainersImpact({ today: '2027-03-05', people: [person], sessions: [], sheetDays: [] }, actorId).told;
  expect(told(claire(null, lead))).toBe(1);
  expect(told(claire(null, lead), 'claire')).toBe(0);
  expect(told(claire(lead, null, { reachable: false }))).toBe(0);
});
