import { sessionImpact, type ConcernedPerson, type SessionTurn } from './session-impact';

const zone = 'Europe/Paris';
const at = (startsAt: string, minutes = 90) => ({
  ...{ title: 'Relecture croisée', startsAt: new Date(startsAt), minutes },
});
const moved = (before: string, after: string): SessionTurn => ({
  ...{ becomes: 'moved', before: at(before), after: at(after), rewritten: [] },
});
const person = (name: string, more: Partial<ConcernedPerson> = {}): ConcernedPerson => ({
  ...{ personId: name, name, resting: false, role: 'member', unreached: null },
  ...{ told: [0], gains: [], loses: [], ...more },
});
const quiet = { overlaps: [], lost: [] };

it('puts people together who hear the same, and apart whom none of it concerns', () => {
  const impact = sessionImpact(
    [moved('2027-06-08T17:00:00Z', '2027-06-15T17:00:00Z')],
    [
      person('Aïcha'),
      person('Claire', { role: 'trainer' }),
      person('Lou', { resting: true }),
      person('Maud', { unreached: 'refused-address' }),
      person('Nadège', { role: 'substitute', loses: [0] }),
      person('Zoé', { role: 'substitute', told: [] }),
    ],
    quiet,
    zone,
  );
  expect(impact.audiences.map(({ role, people }) => [role, people.map(({ name }) => name)])).toEqual([
    ['member', ['Aïcha', 'Lou']],
    ['member', ['Maud']],
    ['trainer', ['Claire']],
    ['substitute', ['Nadège']],
  ]);
  expect(impact.audiences[0]!.people[1]).toMatchObject({ name: 'Lou', resting: true });
  expect(impact).toMatchObject({ told: 5, apart: [{ personId: 'Zoé', name: 'Zoé' }], clockChanges: false });
});

it('says when the clock changes between the times of a session, or of a series, and not for what is told to nobody', () => {
  const clockOf = (...turns: SessionTurn[]) => sessionImpact(turns, [], quiet, zone).clockChanges;
  expect(clockOf(moved('2027-10-28T17:00:00Z', '2027-11-04T18:00:00Z'))).toBe(true);
  expect(clockOf(moved('2027-10-21T17:00:00Z', '2027-10-28T17:00:00Z'))).toBe(false);
  const planned = (startsAt: string): SessionTurn => ({
    ...{ becomes: 'planned', before: null, after: at(startsAt), rewritten: [] },
  });
  expect(clockOf(planned('2027-03-25T18:00:00Z'), planned('2027-04-01T17:00:00Z'))).toBe(true);
  // Past midnight here, not yet there.
  expect(clockOf(planned('2027-03-25T18:00:00Z'), planned('2027-03-25T23:30:00Z'))).toBe(false);
  const stays = { ...moved('2027-10-28T17:00:00Z', '2027-11-04T18:00:00Z'), becomes: 'stays' as const };
  expect(clockOf(stays)).toBe(false);
});

it('gives each session its remarks', () => {
  const turns = [
    moved('2027-06-08T17:00:00Z', '2027-06-15T17:00:00Z'),
    moved('2027-06-15T17:00:00Z', '2027-06-22T17:00:00Z'),
  ];
  const overlap = { ...at('2027-06-22T16:00:00Z', 60), cohortName: null, trainers: ['Claire'] };
  const lost = { kind: 'absence' as const, people: [{ personId: 'a', name: 'Aïcha' }] };
  const { sessions } = sessionImpact(
    turns,
    [],
    { overlaps: [{ place: 1, ...overlap }], lost: [{ place: 0, ...lost }] },
    zone,
  );
  expect(sessions).toMatchObject([
    { overlaps: [], lost: [lost] },
    {
      overlaps: [
        { startsAt: '2027-06-22T16:00:00.000Z', minutes: 60, cohortName: null, trainers: ['Claire'] },
      ],
      lost: [],
    },
  ]);
});
