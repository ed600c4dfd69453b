import { queueFilterOf, queueQuery } from './review-queue';

const id = '0190f1d2-0000-7000-8000-000000000001';

it('keeps what the queue is narrowed to, and nothing else', () => {
  const query = new URLSearchParams(`promotion=${id}&travail=xyz&qui=mine`);
  expect(queueFilterOf(query)).toEqual({ cohortId: id });
  expect(queueQuery(query, { fait: 'accepte' })).toBe(`?fait=accepte&promotion=${id}&travail=xyz`);
  expect(queueQuery(new URLSearchParams())).toBe('');
});
