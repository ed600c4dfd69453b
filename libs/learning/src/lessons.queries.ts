import { Injectable } from '@nestjs/common';
import { CourseLibrary, type CoursePlace } from '@tandem/catalogue';
import type { getLesson, getOutline, InputOf, Lesson, Outline } from '@tandem/contracts';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { learnerFacts } from './learner-facts';
import { LessonRecords } from './lesson-records';
import { doneFor, modulesFor, paceOf, placeAccessOf } from './module-standing';
import { courseProgress, outlineModules, resumePoint } from './rules/outline';
import { suggestHelpers } from './rules/suggest-helpers';

@Injectable()
export class LessonsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly records: LessonRecords,
    private readonly clock: Clock,
  ) {}

  async outline({ params }: InputOf<typeof getOutline>, actor: Actor): Promise<Outline> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const now = this.clock.now();
    const facts = await learnerFacts(this.dataSource, actor.personId, course, now);
    const modules = modulesFor(course, facts, now);
    const { seat } = facts;
    return {
      course: { slug: course.slug, title: course.content.title },
      cohort: seat && { id: seat.cohortId, name: seat.cohortName, zone: seat.zone },
      pace: paceOf(modules, facts, now),
      modules: outlineModules(modules, facts),
      progress: courseProgress(modules, facts.completed),
      resume: resumePoint(modules, facts),
    };
  }

  /** @throws DomainError `not-found`, `lesson-locked` with the reasons */
  async lesson({ params }: InputOf<typeof getLesson>, actor: Actor): Promise<Lesson> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const module = course.content.modules.find((entry) => entry.slug === params.moduleSlug);
    const index = module?.lessons.findIndex((entry) => entry.slug === params.lessonSlug) ?? -1;
    if (!module || index < 0) throw new DomainError('not-found');
    const lesson = module.lessons[index]!;
    const all = course.content.modules.flatMap((m) => m.lessons.map((l) => ({ module: m, lesson: l })));
    const place = all.findIndex((entry) => entry.lesson === lesson);
    const near = all.slice(Math.max(place - 1, 0), place + 2);
    const { personId } = actor;
    const themes = course.content.themes.filter(({ key }) => lesson.themes.includes(key));
    const { seat, completedAt, threads, helpers, record } = await this.records.find(
      personId,
      course,
      lesson.id,
      themes,
    );
    const now = this.clock.now();
    const standing = { ...(await doneFor(this.dataSource, personId, course, near, seat, now)), seat };
    const accessTo = (entry: Required<CoursePlace>) => placeAccessOf(course, entry, standing, now);
    const access = accessTo({ module, lesson });
    if (!access.open)
      throw new DomainError('lesson-locked', { ...access, title: lesson.title, module: module.title });
    const neighbour = (entry: Required<CoursePlace> | undefined) =>
      entry
        ? {
            slug: entry.lesson.slug,
            moduleSlug: entry.module.slug,
            title: entry.lesson.title,
            open: accessTo(entry).open,
          }
        : null;
    return {
      id: lesson.id,
      slug: lesson.slug,
      title: lesson.title,
      objective: lesson.objective,
      minutes: lesson.minutes,
      html: lesson.html,
      sources: lesson.sources,
      module: { number: module.number, slug: module.slug, title: module.title, free: module.free },
      position: { index: index + 1, of: module.lessons.length },
      completedAt,
      record,
      discussion: seat && { threads },
      help: {
        themes: themes.map(({ title }) => title),
        helpers: personId ? suggestHelpers(helpers, themes, { lessonId: lesson.id, readerId: personId }) : [],
      },
      previous: neighbour(all[place - 1]),
      next: neighbour(all[place + 1]),
      quiz:
        module.quiz && index === module.lessons.length - 1
          ? { slug: module.quiz.key, title: module.quiz.title }
          : null,
    };
  }
}
