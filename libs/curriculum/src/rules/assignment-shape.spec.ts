import type { ModuleFiles } from '../format';
import { assignmentShape } from './assignment-shape';

const levels = {
  developing: 'Le plan nomme des tâches sans date.',
  met: 'Chaque tâche a une date et un nom.',
  excellent: 'Les dates tiennent compte des absences annoncées.',
};
const messages = (change: object, proof = 'assignment') =>
  assignmentShape({
    folder: '02-a',
    proof: { kind: proof, title: 'Plan' },
    assignment: { rubric: [{ key: 'dates', levels }] },
    ...change,
  } as ModuleFiles).map(({ field, message }) => `${field}: ${message}`);

it('lets a good rubric pass', () => expect(messages({})).toEqual([]));

it('wants the work that proves the module', () => {
  expect(messages({ assignment: null })).toEqual([
    'assignment: is missing: the module is proven by « Plan »',
  ]);
  expect(messages({ assignment: null }, 'quiz')).toEqual([]);
});

it('reports levels that are the same or say nothing', () => {
  const rubric = (change: object) => ({
    assignment: { rubric: [{ key: 'dates', levels: { ...levels, ...change } }] },
  });
  expect(messages(rubric({ met: levels.developing }))).toEqual([
    'rubric dates: two levels have the same text',
  ]);
  expect(messages(rubric({ met: 'C’est bien.' }))).toEqual([
    'rubric dates: met says too little of what a reader sees',
  ]);
});
