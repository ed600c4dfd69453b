import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DatabaseNotifications, DomainError } from '@tandem/platform';
import { DataSource } from 'typeorm';
import {
  fileAddress,
  readContent,
  type AssignmentContent,
  type CourseContent,
  type FileContent,
  type LessonContent,
  type ModuleContent,
  type QuizContent,
} from './course-content';
import { Course } from './entities/course.entity';
import { CourseVersion } from './entities/course-version.entity';
import { pastVersions, type PastVersion } from './past-versions';
import { earlierShapes, type ModuleShape } from './rules/earlier-shapes';
import { requirementsOf, type Requirement } from './rules/requirements';

/** A module, or one of its lessons. */
export interface CoursePlace {
  module: ModuleContent;
  lesson?: LessonContent;
}

/** A published version with the ways to find its parts. */
export interface PublishedCourse {
  id: string;
  slug: string;
  versionId: string;
  /** From 1. */
  number: number;
  content: CourseContent;
  /** Versions before this one, the oldest first. */
  past: readonly PastVersion[];
  /** By module, what it asked for before. */
  earlier: ReadonlyMap<string, ModuleShape[]>;
  /** By module that requires others. */
  requirements: ReadonlyMap<string, ReadonlyArray<Requirement<ModuleContent>>>;
  lessons: ReadonlyMap<string, { module: ModuleContent; lesson: LessonContent }>;
  quizzes: ReadonlyMap<string, { module: ModuleContent; quiz: QuizContent }>;
  /** By address, with every place at which it is read: with the module what its assignment has, and what no text names. */
  files: ReadonlyMap<string, { file: FileContent; places: CoursePlace[] }>;
  assignments: ReadonlyMap<string, { module: ModuleContent; assignment: AssignmentContent }>;
}

/**
 * Published courses in memory: a version never changes, so a student's read touches only her own rows. Every process
 * hears of a new version by notification.
 */
@Injectable()
export class CourseLibrary implements OnModuleInit {
  private bySlug = new Map<string, PublishedCourse>();
  private readonly versions = new Map<string, PublishedCourse>();
  /** One version after the other: of two reads at once, the earlier one must not have the last word. */
  private hearing: Promise<void> = Promise.resolve();
  private readonly publishedListeners: Array<() => Promise<void>> = [];

  constructor(
    private readonly dataSource: DataSource,
    notifications: DatabaseNotifications,
  ) {
    notifications.on('course_published', () => {
      const hear = () => this.hear();
      return (this.hearing = this.hearing.then(hear, hear));
    });
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  /** Called after a new version has come into memory, in every process. */
  onPublished(listener: () => Promise<void>): void {
    this.publishedListeners.push(listener);
  }

  /** The current versions. */
  all(): PublishedCourse[] {
    return [...this.bySlug.values()];
  }

  /** The current version. @throws DomainError `not-found` */
  bySlugOrFail(slug: string): PublishedCourse {
    const course = this.bySlug.get(slug);
    if (!course) throw new DomainError('not-found');
    return course;
  }

  /** The current version. @throws DomainError `not-found` */
  byIdOrFail(courseId: string): PublishedCourse {
    for (const course of this.bySlug.values()) if (course.id === courseId) return course;
    throw new DomainError('not-found');
  }

  /** The current course that has this lesson. @throws DomainError `not-found` */
  courseOfLesson(lessonId: string): PublishedCourse {
    for (const course of this.bySlug.values()) if (course.lessons.has(lessonId)) return course;
    throw new DomainError('not-found');
  }

  /** The current course that has this quiz. @throws DomainError `not-found` */
  courseOfQuiz(quizId: string): PublishedCourse {
    for (const course of this.bySlug.values()) if (course.quizzes.has(quizId)) return course;
    throw new DomainError('not-found');
  }

  /** The current course that has a file at this address. @throws DomainError `not-found` */
  courseOfFile(address: string): PublishedCourse {
    for (const course of this.bySlug.values()) if (course.files.has(address)) return course;
    throw new DomainError('not-found');
  }

  /** Any published version, such as the one an attempt was started under. */
  async version(versionId: string): Promise<PublishedCourse> {
    const known = this.versions.get(versionId);
    if (known) return known;
    const version = await this.dataSource.manager.findOneByOrFail(CourseVersion, { id: versionId });
    const course = await this.dataSource.manager.findOneByOrFail(Course, { id: version.courseId });
    return this.remember(course, version);
  }

  private async hear(): Promise<void> {
    await this.reload();
    for (const listener of this.publishedListeners) await listener();
  }

  private async reload(): Promise<void> {
    const next = new Map<string, PublishedCourse>();
    for (const course of await this.dataSource.manager.find(Course)) {
      const version = await this.dataSource.manager.findOne(CourseVersion, {
        where: { courseId: course.id },
        order: { number: 'DESC' },
      });
      if (version)
        next.set(course.slug, this.versions.get(version.id) ?? (await this.remember(course, version)));
    }
    this.bySlug = next;
  }

  private async remember(course: Course, version: CourseVersion): Promise<PublishedCourse> {
    const content = readContent(version.content);
    const past = await pastVersions(this.dataSource, course.id, version.number);
    const { modules } = content;
    const published: PublishedCourse = {
      id: course.id,
      slug: course.slug,
      versionId: version.id,
      number: version.number,
      ...{
        content,
        past,
        earlier: earlierShapes(content, past),
        requirements: requirementsOf(content, past),
      },
      lessons: new Map(
        modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, { module, lesson }])),
      ),
      quizzes: new Map(
        modules.flatMap((module) => (module.quiz ? [[module.quiz.id, { module, quiz: module.quiz }]] : [])),
      ),
      files: filesOf(modules),
      assignments: new Map(
        modules.flatMap((module) => {
          const { assignment } = module;
          return assignment ? [[assignment.id, { module, assignment }]] : [];
        }),
      ),
    };
    this.versions.set(version.id, published);
    return published;
  }
}

function filesOf(modules: ModuleContent[]): PublishedCourse['files'] {
  const files = new Map<string, { file: FileContent; places: CoursePlace[] }>();
  for (const module of modules) {
    for (const file of module.files) {
      const known = files.get(fileAddress(file)) ?? { file, places: [] };
      files.set(fileAddress(file), { file, places: [...known.places, ...placesOf(file, module)] });
    }
  }
  return files;
}

function placesOf(file: FileContent, module: ModuleContent): CoursePlace[] {
  const { lessons, assignment } = module;
  // The same bytes under another name are the same file: addresses begin with their hash.
  const folder = fileAddress({ ...file, name: '' });
  const places = lessons
    .filter(({ html }) => html?.includes(folder))
    .map((lesson): CoursePlace => ({ module, lesson }));
  const asked =
    assignment?.briefHtml.includes(folder) || assignment?.files.some(({ name }) => name === file.name);
  return asked || places.length === 0 ? [...places, { module }] : places;
}
