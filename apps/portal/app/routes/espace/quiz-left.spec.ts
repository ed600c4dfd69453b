import type { LessonAccess } from '@tandem/contracts';
import { hasQuizLeft } from './quiz-left';

const access: LessonAccess = { open: true };
const read = { access, completed: 7, total: 7, complete: false };
const closed: LessonAccess = { open: false, reasons: [{ kind: 'not-released', until: null }] };

it('is left once every lesson is done', () => {
  expect(hasQuizLeft(read)).toBe(true);
  expect(hasQuizLeft({ ...read, completed: 6 })).toBe(false);
});

it('is not once it is passed, nor where she could not take it', () => {
  expect(hasQuizLeft({ ...read, complete: true })).toBe(false);
  expect(hasQuizLeft({ ...read, access: closed })).toBe(false);
});
