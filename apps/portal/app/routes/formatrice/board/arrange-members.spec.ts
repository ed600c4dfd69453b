import { arrangeMembers, countByFilter, type Arrangement, type Member } from './arrange-members';

const now = new Date('2027-02-10T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

function member(name: string, facts: Partial<Member>): Member {
  return {
    personId: name,
    name,
    pausedAt: null,
    enrolledAt: daysAgo(30),
    lastActiveAt: daysAgo(1),
    onboarded: true,
    modules: [],
    completed: 0,
    quizzesPassed: 0,
    assignmentsAccepted: 0,
    toReview: 0,
    finalCase: null,
    certificateCode: null,
    ...facts,
  };
}

const members = [
  member('Zoé', { completed: 12, lastActiveAt: daysAgo(6.9) }),
  member('Élodie', { completed: 3, lastActiveAt: daysAgo(7) }),
  member('Hélène', { completed: 12, toReview: 1 }),
  member('Nora', { completed: 1, lastActiveAt: null }),
  member('Eva', { completed: 20, lastActiveAt: null, enrolledAt: daysAgo(2), finalCase: 'returned' }),
];

const names = (how: Partial<Arrangement>) =>
  arrangeMembers(members, { order: 'nom', reversed: false, filter: 'tous', search: '', ...how }, now).map(
    ({ name }) => name,
  );

describe('arrangeMembers', () => {
  it('orders names as a French reader does, accents aside', () => {
    expect(names({})).toEqual(['Élodie', 'Eva', 'Hélène', 'Nora', 'Zoé']);
    expect(names({ reversed: true })[0]).toBe('Zoé');
  });

  it('starts with the longest silent; who never came counts from her enrolment', () => {
    expect(names({ order: 'activite' })).toEqual(['Nora', 'Élodie', 'Zoé', 'Eva', 'Hélène']);
  });

  it('starts with the least advanced, then by name', () => {
    expect(names({ order: 'progression' })).toEqual(['Nora', 'Élodie', 'Hélène', 'Zoé', 'Eva']);
  });

  it('keeps those silent for seven whole days', () => {
    expect(names({ filter: 'sans-activite' })).toEqual(['Élodie', 'Nora']);
  });

  it('keeps those whose work waits, not those it was returned to', () => {
    expect(names({ filter: 'a-relire' })).toEqual(['Hélène']);
  });

  it('finds a name without its accents, within the filter', () => {
    expect(names({ search: ' HELENE ' })).toEqual(['Hélène']);
    expect(names({ search: 'helene', filter: 'sans-activite' })).toEqual([]);
  });

  it('counts what each filter would keep', () => {
    expect(countByFilter(members, now)).toEqual({ tous: 5, 'a-relire': 1, 'sans-activite': 2 });
  });

  it('leaves the members it was given as they were', () => {
    const before = members.map(({ name }) => name);
    names({ order: 'progression', reversed: true });
    expect(members.map(({ name }) => name)).toEqual(before);
  });
});
