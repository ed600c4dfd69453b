import { Inject, Injectable } from '@nestjs/common';
import { CourseLibrary, type CourseContent } from '@tandem/catalogue';
import type { findRole, getRoleFinder, getRoleResult, InputOf, ResponseOf } from '@tandem/contracts';
import { CONFIG, DomainError, type Config } from '@tandem/platform';
import { fittingRole } from './rules/fitting-role';
import { readResultCode, writeResultCode } from './rules/result-code';
import { scoreAnswers, totalOf } from './rules/score-answers';

/** The role finder for everybody: nothing of it touches the database. */
@Injectable()
export class RoleResults {
  constructor(
    private readonly library: CourseLibrary,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `not-found` for a course without a role finder */
  scenes({ params }: InputOf<typeof getRoleFinder>): ResponseOf<typeof getRoleFinder> {
    const { title, minutes, intro, limits, questions } = this.finder(params.courseSlug);
    return {
      ...{ title, minutes, intro, limits },
      questions: questions.map(({ key, scene, ask, options }) => ({
        ...{ key, scene, ask },
        options: options.map((option) => ({ key: option.key, text: option.text })),
      })),
    };
  }

  /** @throws DomainError `validation`, naming the scenes without an answer */
  find({ params, body }: InputOf<typeof findRole>): ResponseOf<typeof findRole> {
    const scored = scoreAnswers(this.finder(params.courseSlug).questions, body.answers);
    if (!scored.complete) {
      const faults = scored.missing.map((key) => ({ pointer: `#/answers/${key}`, detail: 'answer-missing' }));
      throw new DomainError('validation', {}, faults);
    }
    return { code: writeResultCode(this.config.SECRET_KEY, scored.scores) };
  }

  /** @throws DomainError `unknown-result` for a code that is not ours */
  result({ params }: InputOf<typeof getRoleResult>): ResponseOf<typeof getRoleResult> {
    const { content } = this.library.bySlugOrFail(params.courseSlug);
    const { results, levels, limits } = this.finder(params.courseSlug);
    const scores = readResultCode(this.config.SECRET_KEY, params.code);
    if (!scores) throw new DomainError('unknown-result');
    const { role, strongest, weakest } = fittingRole(scores);
    const { title, why, work, start } = results[role];
    return {
      code: params.code,
      ...{ role, scores, title, why, work, limits },
      total: totalOf(scores),
      strongest: { level: strongest, text: levels[strongest].strong },
      weakest: { level: weakest, text: levels[weakest].grow },
      start: { ...lessonAt(content, start.lesson), why: start.why },
    };
  }

  private finder(courseSlug: string) {
    const { roleFinder } = this.library.bySlugOrFail(courseSlug).content;
    if (!roleFinder) throw new DomainError('not-found');
    return roleFinder;
  }
}

/** The import has seen that it is there. */
function lessonAt({ modules }: CourseContent, key: string) {
  const module = modules.find(({ lessons }) => lessons.some((lesson) => lesson.key === key))!;
  const { slug, title } = module.lessons.find((lesson) => lesson.key === key)!;
  return { moduleSlug: module.slug, lessonSlug: slug, title };
}
