import {
  getLesson,
  LockReason,
  openLesson,
  ProblemError,
  type Lesson,
  type RequestOf,
} from '@tandem/contracts';
import { z } from 'zod';
import { rawApi, refuse } from './api.server';
import { localeOf, sessionToken } from './cookies.server';
import { courseSlug, type CoursePaths } from './course';
import { dressLesson } from './lesson-html.server';
import { withRecord } from './own-lesson.server';

/** Every reason why a lesson or a quiz is closed, and its title. */
const Locked = z.object({
  open: z.literal(false).catch(false),
  reasons: z
    .array(LockReason)
    .min(1)
    .catch([{ kind: 'not-released', until: null }]),
  title: z.string().nullable().catch(null),
});
export type Locked = z.infer<typeof Locked>;

/**
 * A lesson ready to show, or why it is closed. Opening it is remembered, so that she can resume here.
 * @throws a redirect or an error page for any other refusal
 */
export async function readLesson(
  request: Request,
  moduleSlug: string,
  lessonSlug: string,
  paths: CoursePaths,
) {
  try {
    const lesson = await openOrRead(request, { courseSlug, moduleSlug, lessonSlug });
    const locale = localeOf(request);
    const html = dressLesson(lesson.html, locale, paths);
    return { lesson: { ...lesson, html: html && withRecord(html, lesson.record, locale) }, locked: null };
  } catch (error) {
    return { lesson: null, locked: lockOf(error) ?? (await refuse(request, error)) };
  }
}

async function openOrRead(request: Request, params: RequestOf<typeof getLesson>['params']): Promise<Lesson> {
  const call = rawApi(request);
  if (!isOwnVisit(request)) return call(getLesson, { params });
  return call(openLesson, { params }).catch((error: unknown) => {
    // Her session has ended: a visitor may read all the same.
    if (error instanceof ProblemError && error.problem.code === 'unauthenticated')
      return call(getLesson, { params });
    throw error;
  });
}

/**
 * A visit is remembered on GET, so it must be hers: somebody with a session, who came by herself or from our pages.
 * Neither another site nor a browser that prefetches may move the place where she resumes.
 */
export function isOwnVisit(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  const prefetch = /prefetch/.test(request.headers.get('sec-purpose') ?? '');
  return sessionToken(request) !== undefined && !prefetch && site !== 'cross-site' && site !== 'same-site';
}

/** The lock that a refusal tells of; null for any other refusal. */
export function lockOf(error: unknown): Locked | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'lesson-locked') return null;
  return Locked.parse(error.problem.context ?? {});
}
