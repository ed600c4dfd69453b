import { z } from 'zod';
import { AssignmentName, AssignmentState } from './assignment-state';
import { endpoint } from './endpoint';
import { may } from './policy';
import { CalendarDay, Id, Instant, Slug } from './primitives';
import { LessonRecord } from './study';

/** One reason why a module or a lesson of it is closed: she has no seat, an instalment is too late, it opens at an instant, there are modules to complete first. */
export const LockReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-enrolled') }),
  z.object({ kind: z.literal('access-paused'), since: Instant }),
  z.object({ kind: z.literal('not-released'), until: Instant.nullable() }),
  z.object({
    kind: z.literal('not-completed'),
    /** In the order of the course. */
    modules: z.array(z.object({ number: z.int(), slug: Slug, title: z.string() })).min(1),
  }),
]);
export type LockReason = z.infer<typeof LockReason>;

/** Whether a module or a lesson is open, with every reason that closes it: the same in outline, lesson and API, always in this order. */
export const LessonAccess = z.discriminatedUnion('open', [
  z.object({ open: z.literal(true) }),
  z.object({ open: z.literal(false), reasons: z.array(LockReason).min(1) }),
]);
export type LessonAccess = z.infer<typeof LessonAccess>;

export const OutlineLesson = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  minutes: z.int(),
  /** Its own: it may open later than its module. */
  access: LessonAccess,
  /** `optional`: it came into a module that she had completed. */
  state: z.enum(['completed', 'started', 'untouched', 'optional']),
});

export type OutlineLesson = z.infer<typeof OutlineLesson>;

export const OutlineModule = z.object({
  id: Id,
  number: z.int(),
  slug: Slug,
  title: z.string(),
  aim: z.string(),
  free: z.boolean(),
  access: LessonAccess,
  lessons: z.array(OutlineLesson),
  quiz: z
    .object({
      id: Id,
      slug: Slug,
      title: z.string(),
      state: z.enum(['passed', 'failed', 'started', 'untouched', 'optional']),
    })
    .nullable(),
  /** What it asks to hand in, which a trainer reads: of whoever has a seat, and never part of `complete`. */
  assignment: z.object({ key: Slug, title: z.string(), minutes: z.int() }).nullable(),
  /** All its lessons done and its quiz passed. */
  complete: z.boolean(),
  /** The version of the programme under which it was complete, when the present one would ask for more. */
  keptFrom: z.int().nullable(),
});
export type OutlineModule = z.infer<typeof OutlineModule>;

/** What was decided for her own plan and still moves it. */
export const Pace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pause'),
    fromDay: CalendarDay,
    /** The day on which she is back. */
    untilDay: CalendarDay,
    begun: z.boolean(),
    by: z.string().nullable(),
  }),
  /** What opens for her cohort on the day or later opens so many days later; earlier below zero. */
  z.object({ kind: z.literal('shift'), fromDay: CalendarDay, days: z.int(), by: z.string().nullable() }),
]);
export type Pace = z.infer<typeof Pace>;

export const Outline = z.object({
  course: z.object({ slug: Slug, title: z.string() }),
  cohort: z.object({ id: Id, name: z.string(), zone: z.string() }).nullable(),
  pace: z.array(Pace),
  modules: z.array(OutlineModule),
  /** Lessons that count, and those done. */
  progress: z.object({ completed: z.int(), total: z.int() }),
  /** Where to go on: the last lesson opened and not completed, else the first open one not completed. */
  resume: z
    .object({
      moduleSlug: Slug,
      lessonSlug: Slug,
      moduleTitle: z.string(),
      title: z.string(),
      minutes: z.int(),
    })
    .nullable(),
});
export type Outline = z.infer<typeof Outline>;

const inCourse = z.object({ courseSlug: Slug });

export const getOutline = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/outline',
  tag: 'Learning',
  summary: 'Outline of a course with the state of each lesson for the caller',
  access: may('lesson', 'read'),
  params: inCourse,
  response: Outline,
});

const Neighbour = z.object({ slug: Slug, moduleSlug: Slug, title: z.string(), open: z.boolean() }).nullable();

/** A member of her cohort who may help with a lesson, and the words of her answers that say so. */
export const LessonHelper = z.object({
  personId: Id,
  name: z.string(),
  met: z
    .array(z.object({ prompt: z.enum(['contribution', 'skills']), words: z.array(z.string()).min(1) }))
    .min(1),
});
export type LessonHelper = z.infer<typeof LessonHelper>;

export const Lesson = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  objective: z.string(),
  minutes: z.object({ reading: z.int(), exercise: z.int() }),
  /** Sanitised HTML; null while the text is being written. Figures stand as `<figure data-figure="name">`. */
  html: z.string().nullable(),
  /** What it relies on for law, tax or status, and the month in which its author last read it. */
  sources: z.array(
    z.object({
      title: z.string(),
      publisher: z.string(),
      checkedOn: z.string(),
      url: z.string().optional(),
    }),
  ),
  module: z.object({ number: z.int(), slug: Slug, title: z.string(), free: z.boolean() }),
  /** Place in the module, from 1, and number of its lessons. */
  position: z.object({ index: z.int(), of: z.int() }),
  completedAt: Instant.nullable(),
  record: LessonRecord,
  /** Of her cohort about this lesson; null for whoever is in none. */
  discussion: z.object({ threads: z.int() }).nullable(),
  /** What it is about, and up to three members of her cohort who know it; none for whoever is in none. */
  help: z.object({ themes: z.array(z.string()), helpers: z.array(LessonHelper).max(3) }),
  previous: Neighbour,
  next: Neighbour,
  /** The module's quiz, when this is its last lesson. */
  quiz: z.object({ slug: Slug, title: z.string() }).nullable(),
});
export type Lesson = z.infer<typeof Lesson>;

/** A locked lesson answers 403 `lesson-locked` with its title and the reasons in `context`. */
export const getLesson = endpoint({
  method: 'GET',
  path: '/me/courses/:courseSlug/modules/:moduleSlug/lessons/:lessonSlug',
  tag: 'Learning',
  summary: 'One lesson, if it is open to the caller',
  access: may('lesson', 'read'),
  params: inCourse.extend({ moduleSlug: Slug, lessonSlug: Slug }),
  response: Lesson,
});

/** The same answers as `getLesson`: a page is read and remembered in one request. */
export const openLesson = endpoint({
  method: 'PUT',
  path: '/me/courses/:courseSlug/modules/:moduleSlug/lessons/:lessonSlug/visit',
  tag: 'Learning',
  summary: 'One lesson, if it is open to the caller; that she is there is remembered',
  access: may('lesson', 'complete'),
  params: getLesson.params!,
  response: Lesson,
});

export const completeLesson = endpoint({
  method: 'PUT',
  path: '/me/lessons/:lessonId/completion',
  tag: 'Learning',
  summary: 'Mark a lesson as done; never undone by itself, repeatable',
  access: may('lesson', 'complete'),
  params: z.object({ lessonId: Id }),
  response: z.object({ completedAt: Instant }),
});

export const Dashboard = z.object({
  name: z.string(),
  course: z.object({ slug: Slug, title: z.string() }).nullable(),
  /** Null for a member without a seat: she still has module 1. `week` counts from 1, 0 before the start. */
  cohort: z
    .object({
      ...{ id: Id, name: z.string(), zone: z.string(), startsAt: Instant },
      ...{ week: z.int(), weeks: z.int(), over: z.boolean() },
    })
    .nullable(),
  onboardingDone: z.boolean(),
  pace: z.array(Pace),
  progress: Outline.shape.progress,
  resume: Outline.shape.resume,
  modules: z.array(
    z.object({
      number: z.int(),
      slug: Slug,
      title: z.string(),
      access: LessonAccess,
      completed: z.int(),
      total: z.int(),
      /** Its lessons done and its quiz passed. */
      complete: z.boolean(),
      /** While it is open: the first of its lessons that is not. */
      waitsFor: z.object({ title: z.string(), access: LessonAccess }).nullable(),
    }),
  ),
  nextSession: z
    .object({
      title: z.string(),
      startsAt: Instant,
      minutes: z.int(),
      zone: z.string(),
      joinUrl: z.string().nullable(),
    })
    .nullable(),
  /** Assignments that are asked of her in modules that are open, and those she has begun; but those accepted. */
  dueAssignments: z.array(AssignmentName.extend({ state: AssignmentState })),
  certification: z.object({
    met: z.int(),
    of: z.int(),
    certificateCode: z.string().nullable(),
    /** Where none stands: why hers is no longer good. */
    ended: z.enum(['expired', 'withdrawn']).nullable(),
  }),
});
export type Dashboard = z.infer<typeof Dashboard>;

export const getDashboard = endpoint({
  method: 'GET',
  path: '/me/dashboard',
  tag: 'Learning',
  summary: 'What she needs when she opens the portal',
  access: may('dashboard', 'read'),
  response: Dashboard,
});
