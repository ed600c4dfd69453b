import type { LessonAccess } from '@tandem/contracts';
import { lessonStep } from './lesson-step';

const open: LessonAccess = { open: true };
const closed: LessonAccess = { open: false, reasons: [{ kind: 'not-released', until: null }] };
const stepOf = (access: LessonAccess, state: 'completed' | 'started' | 'untouched', resume = false) =>
  lessonStep(
    { slug: 'm' },
    { id: '1', slug: 'l', title: 'Une leçon', minutes: 5, access, state },
    resume ? { moduleSlug: 'm', lessonSlug: 'l', moduleTitle: 'M', title: 'Une leçon', minutes: 5 } : null,
    'facultative',
  );

it('leads to a lesson that is open, and says where she is', () => {
  expect(stepOf(open, 'untouched')).toMatchObject({ state: 'open', href: '/espace/formation/m/l' });
  expect(stepOf(open, 'started', true)).toMatchObject({ state: 'now' });
  expect(stepOf(open, 'completed')).toMatchObject({ state: 'done', href: '/espace/formation/m/l' });
});

it('keeps what is done when the module closes again, without a link that would be refused', () => {
  expect(stepOf(closed, 'completed')).toMatchObject({ state: 'done', href: undefined });
  expect(stepOf(closed, 'started')).toMatchObject({ state: 'locked', href: undefined });
});
