import { offerObstacles } from './offer-obstacles';

const now = new Date('2027-03-31T22:30:00Z');
const cohort = {
  ...{ id: 'a', name: 'Promotion', endsOn: '2027-04-01', zone: 'Europe/Paris' },
  status: 'open' as const,
};

test('an open cohort sells until its last day is over where it lives', () => {
  expect(offerObstacles([cohort], [], now)).toEqual([]);
  expect(offerObstacles([{ ...cohort, endsOn: '2027-03-31' }], [], now)).toMatchObject([
    { kind: 'cohort-over', cohortId: 'a' },
  ]);
  expect(offerObstacles([{ ...cohort, endsOn: '2027-03-31', zone: 'America/Toronto' }], [], now)).toEqual([]);
});

test('says all that is missing, of every cohort and of the academy', () => {
  const draft = { ...cohort, id: 'b', status: 'draft' as const };
  expect(offerObstacles([cohort, draft], ['training-declaration'], now)).toEqual([
    { kind: 'cohort-not-open', cohortId: 'b', name: 'Promotion' },
    { kind: 'seller', missing: 'training-declaration' },
  ]);
});
