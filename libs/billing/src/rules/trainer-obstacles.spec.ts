import { trainerObstacles } from './trainer-obstacles';

const nora = { name: 'Nora Petit', references: 'dix ans de direction' };
const cohort = { id: 'a', name: 'Promotion', trainers: [nora] };

test('training is sold with somebody who trains, and with what each of them can show', () => {
  expect(trainerObstacles('training', [cohort])).toEqual([]);
  const lou = { name: 'Lou Martin', references: ' ' };
  const faulty = [
    { ...cohort, trainers: [] },
    { ...cohort, id: 'b', trainers: [nora, lou] },
  ];
  expect(trainerObstacles('training', faulty)).toEqual([
    { kind: 'no-trainer', cohortId: 'a', name: 'Promotion' },
    { kind: 'trainer-unqualified', cohortId: 'b', name: 'Lou Martin' },
  ]);
  expect(trainerObstacles('content', faulty)).toEqual([]);
});
