import { arrangeMembers, countByFilter, type Arrangement } from './arrange-members';
import { boardColumns, type Member } from './board-columns';

const now = Date.parse('2027-02-10T10:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const cell = (share: number) => ({ state: share === 1 ? 'done' : 'started', share }) as const;

function member(name: string, known: Partial<Member>): Member {
  return {
    personId: name,
    name,
    pausedAt: null,
    planPausedUntil: null,
    enrolledAt: daysAgo(30),
    lastActiveAt: daysAgo(1),
    onboarded: true,
    modules: [cell(0.5)],
    completed: 0,
    quizzesPassed: 0,
    assignmentsAccepted: 0,
    attendance: { presentMinutes: 90, heldMinutes: 90 },
    toReview: 0,
    finalCase: null,
    certificateCode: null,
    risks: [],
    ...known,
  };
}

const late = { kind: 'behind', since: daysAgo(1), modules: [] } as const;
const closed = { pausedAt: daysAgo(2), risks: [{ kind: 'paused' as const, since: daysAgo(2) }] };
const resting = { planPausedUntil: daysAgo(-3) };
const members = [
  member('Zoé', { completed: 12, lastActiveAt: daysAgo(6.9), modules: [cell(1)] }),
  member('Élodie', { completed: 3, lastActiveAt: daysAgo(7), risks: [{ ...late, modules: [] }] }),
  member('Hélène', { completed: 12, toReview: 1, attendance: { presentMinutes: 0, heldMinutes: 90 } }),
  member('Nora', { completed: 1, lastActiveAt: null, ...closed, modules: [cell(0.1)] }),
  member('Eva', {
    completed: 20,
    lastActiveAt: null,
    enrolledAt: daysAgo(2),
    finalCase: 'returned',
    ...resting,
  }),
];
const columns = boardColumns('fr', {
  ...{ modules: [{ number: 1, title: 'Le métier', open: true }], lessons: 60 },
  cohort: { zone: 'Europe/Paris' },
});
const how: Arrangement = { order: 'nom', reversed: false, filter: 'tous', search: '' };
const names = (change: Partial<Arrangement>) =>
  arrangeMembers(members, columns, { ...how, ...change }).map(({ name }) => name);

describe('arrangeMembers', () => {
  it('orders names as a French reader does, accents aside, and turns the order around', () => {
    expect(names({})).toEqual(['Élodie', 'Eva', 'Hélène', 'Nora', 'Zoé']);
    expect(names({ reversed: true })[0]).toBe('Zoé');
  });

  it.each([
    ['activite', ['Nora', 'Élodie', 'Zoé', 'Eva', 'Hélène']],
    ['lecons', ['Nora', 'Élodie', 'Hélène', 'Zoé', 'Eva']],
    ['m1', ['Nora', 'Élodie', 'Eva', 'Hélène', 'Zoé']],
    ['presence', ['Hélène', 'Élodie', 'Eva', 'Nora', 'Zoé']],
    ['a-relire', ['Hélène', 'Élodie', 'Eva', 'Nora', 'Zoé']],
    ['vigilance', ['Élodie', 'Nora', 'Eva', 'Hélène', 'Zoé']],
    ['cas-final', ['Eva', 'Élodie', 'Hélène', 'Nora', 'Zoé']],
  ])('by %s, who may need somebody comes first, then the names', (order, expected) => {
    expect(names({ order })).toEqual(expected);
  });

  it('finds a name without its accents, within the filter', () => {
    expect(names({ search: ' HELENE ' })).toEqual(['Hélène']);
    expect(names({ search: 'helene', filter: 'en-retard' })).toEqual([]);
    const odd = [member('Zoé N’Diaye', {}), member('Ana Œuvrard', {})];
    const found = (search: string) =>
      arrangeMembers(odd, columns, { ...how, search }).map(({ name }) => name);
    expect([found("n'diaye"), found('oeuv')]).toEqual([['Zoé N’Diaye'], ['Ana Œuvrard']]);
  });

  it('counts what each filter keeps', () => {
    const counts = countByFilter(members);
    expect(counts).toEqual({ tous: 5, 'a-risque': 2, 'en-retard': 1, 'a-relire': 1, 'en-pause': 2 });
    expect(names({ filter: 'en-pause' })).toEqual(['Eva', 'Nora']);
    expect(names({ filter: 'en-retard' })).toEqual(['Élodie']);
  });
});
