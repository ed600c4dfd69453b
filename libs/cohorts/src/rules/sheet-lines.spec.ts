import fc from 'fast-check';
import { sheetLines, type MarkFacts } from './sheet-lines';
import { sheetState } from './sheet-state';

const half = { from: new Date('2027-03-04T18:00:00Z'), to: new Date('2027-03-04T19:00:00Z') };
const at = (time: string) => new Date(`2027-03-04T${time}:00Z`);
const member = (enrolmentId: string, more = {}) => ({
  ...{ enrolmentId, name: enrolmentId, since: at('08:00'), until: null },
  ...more,
});
const mark = (enrolmentId: string, kind: MarkFacts['kind'], more: Partial<MarkFacts> = {}): MarkFacts => ({
  ...{
    id: kind,
    enrolmentId,
    kind,
    minutes: kind === 'absent' ? 0 : 60,
    startsAt: half.from,
    at: at('18:05'),
  },
  ...{ byName: 'Claire', reason: kind === 'signed' ? null : 'raison', justified: null },
  ...{ method: null, own: kind === 'signed' },
  ...more,
});
const seen = (...given: Parameters<typeof sheetLines>) =>
  sheetLines(...given).map(({ enrolmentId, state, minutes }) => [enrolmentId, state, minutes]);

it('expects who had a seat at the end, whatever became of it since, and keeps the marks of who has left before', () => {
  const members = [
    member('here'),
    member('later', { since: at('19:30') }),
    member('gone', { until: at('18:30') }),
    member('gone-signed', { until: at('18:30') }),
    member('gone-since', { until: at('19:30') }),
  ];
  expect(seen(half, members, [mark('gone-signed', 'signed')], null)).toEqual([
    ['here', 'waiting', 0],
    ['gone-signed', 'present', 60],
    ['gone-since', 'waiting', 0],
  ]);
});

it('counts the last mark, and no absence that was told for another time', () => {
  const told = mark('a', 'absent', { startsAt: at('09:00') });
  expect(seen(half, [member('a')], [told], null)).toEqual([['a', 'waiting', 0]]);
  const marks = [mark('a', 'absent'), mark('a', 'signed'), mark('a', 'left', { minutes: 20 })];
  expect(seen(half, [member('a')], marks, null)).toEqual([['a', 'left', 20]]);
  const [line] = sheetLines(half, [member('a')], marks, at('18:04'));
  expect(line!.marks.map(({ late }) => late)).toEqual([true, true, true]);
});

it('says of each member what it says of her marks alone, in their order', () => {
  const names = ['a', 'b', 'c'];
  const given = fc.record({
    members: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...names, 'd'),
        since: fc.constantFrom(at('08:00'), at('19:30')),
        until: fc.constantFrom(null, at('18:30'), at('19:30')),
      }),
      { selector: ({ name }) => name },
    ),
    marks: fc.array(
      fc.record({
        // Also of somebody who is not asked about.
        of: fc.constantFrom(...names, 'e'),
        kind: fc.constantFrom('signed' as const, 'noted' as const, 'left' as const, 'absent' as const),
        startsAt: fc.constantFrom(half.from, at('09:00')),
        at: fc.constantFrom(at('18:05'), at('20:00')),
      }),
      { maxLength: 12 },
    ),
    countersignedAt: fc.constantFrom(null, at('19:10')),
  });
  fc.assert(
    fc.property(given, ({ members, marks, countersignedAt }) => {
      const people = members.map(({ name, ...more }) => member(name, more));
      const all = marks.map(({ of, kind, ...more }, place) => mark(of, kind, { ...more, id: String(place) }));
      const apart = people.flatMap((one) => {
        const hers = all.filter(({ enrolmentId }) => enrolmentId === one.enrolmentId);
        return sheetLines(half, [one], hers, countersignedAt);
      });
      const together = sheetLines(half, people, all, countersignedAt);
      expect(JSON.stringify(together)).toBe(JSON.stringify(apart));
      const places = together.map(({ marks: ids }) => ids.map(({ id }) => Number(id)));
      for (const ids of places) expect(ids).toEqual([...ids].sort((one, other) => one - other));
    }),
  );
});

it.each([
  ['17:44', null, 'coming'],
  ['17:45', null, 'ready'],
  ['18:10', '18:11', 'open'],
  ['18:11', '18:11', 'ready'],
  ['20:00', null, 'ready'],
  ['20:01', null, 'late'],
] as const)('at %s, with an opening until %s: %s', (now, closesAt, state) => {
  const facts = { half, cancelled: false, countersigned: false, closesAt: closesAt && at(closesAt) };
  expect(sheetState(facts, at(now))).toBe(state);
  expect(sheetState({ ...facts, cancelled: true }, at(now))).toBe('cancelled');
  expect(sheetState({ ...facts, cancelled: true, countersigned: true }, at(now))).toBe('countersigned');
});
