import { lostMarks, type SaidMark } from './lost-marks';

const zone = 'Europe/Paris';
const day = (from: string, minutes: number) => ({ startsAt: new Date(`2027-06-08T${from}:00Z`), minutes });
const mark = (name: string, more: Partial<SaidMark> = {}): SaidMark => ({
  ...{ personId: name, name, half: 'afternoon', kind: 'absent', startsAt: evening.startsAt, ...more },
});
const evening = day('17:00', 90);
const absence = (...names: string[]) => [
  { kind: 'absence', people: names.map((name) => ({ personId: name, name })) },
];

it('forgets an absence with the time that it was told for, and everything with the session', () => {
  const marks = [mark('Lou'), mark('Aïcha')];
  expect(lostMarks(marks, evening, day('18:00', 90), zone)).toEqual(absence('Aïcha', 'Lou'));
  expect(lostMarks(marks, evening, null, zone)).toEqual(absence('Aïcha', 'Lou'));
  // Longer, it begins when it did.
  expect(lostMarks(marks, evening, day('17:00', 120), zone)).toEqual([]);
});

it('counts what was said last, and nothing of what no longer counted', () => {
  const stale = mark('Aïcha', { startsAt: day('16:00', 90).startsAt });
  expect(lostMarks([stale], evening, null, zone)).toEqual([]);
  const there = mark('Lou', { kind: 'signed' });
  expect(lostMarks([mark('Lou'), there], evening, null, zone)).toEqual([
    { kind: 'presence', people: [{ personId: 'Lou', name: 'Lou' }] },
  ]);
});

it('keeps the absence of an afternoon that is cut where it was, and names her once who misses both halves', () => {
  // 9:00 to 17:00, cut at 13:00.
  const whole = day('07:00', 480);
  const both = [
    mark('Lou', { half: 'morning', startsAt: whole.startsAt }),
    mark('Lou', { half: 'afternoon', startsAt: day('11:00', 0).startsAt }),
  ];
  expect(lostMarks(both, whole, day('08:00', 420), zone)).toEqual(absence('Lou'));
  expect(lostMarks(both.slice(1), whole, day('08:00', 420), zone)).toEqual([]);
  expect(lostMarks(both, whole, null, zone)).toEqual(absence('Lou'));
});
