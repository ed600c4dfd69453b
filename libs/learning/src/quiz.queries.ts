import { Injectable } from '@nestjs/common';
import { CourseLibrary, type QuizContent } from '@tandem/catalogue';
import type { Attempt, getQuiz, InputOf, Quiz } from '@tandem/contracts';
import { Clock, DomainError, type Actor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { QuizAttempt } from './entities/quiz-attempt.entity';
import { QuizGrant } from './entities/quiz-grant.entity';
import { accessOf, findStanding } from './module-standing';
import { attemptsLeft } from './rules/attempts-left';
import { drawQuestions, shuffled } from './rules/draw';
import { gradeQuiz } from './rules/grade';
import { questionView } from './rules/question-view';

/** What decides the questions of an attempt. */
export type Asked = Pick<QuizAttempt, 'quizId' | 'courseVersionId' | 'seed'>;

/** An attempt as she sees it: feedback only once it is submitted, its options in the order in which they were asked. */
export function toAttempt(attempt: QuizAttempt, quiz: Pick<QuizContent, 'questions' | 'passMark'>): Attempt {
  const { results } = attempt.submittedAt ? gradeQuiz(quiz, attempt.answers) : { results: [] };
  return {
    id: attempt.id,
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    answers: attempt.answers,
    score: attempt.score,
    passed: attempt.passed,
    results: results.map((one) => ({ ...one, options: shuffled(one.options, attempt.seed, one.key) })),
  };
}

const drawn = (quiz: QuizContent, seed: number): QuizContent => ({
  ...quiz,
  questions: drawQuestions(quiz, seed),
});

@Injectable()
export class QuizQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, `lesson-locked` */
  async quiz({ params }: InputOf<typeof getQuiz>, actor: Actor): Promise<Quiz> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const module = course.content.modules.find((entry) => entry.slug === params.moduleSlug);
    if (!module?.quiz) throw new DomainError('not-found');
    const now = this.clock.now();
    const standing = await findStanding(this.dataSource, actor.personId, course, [{ module }], now);
    const access = accessOf(course, module, standing, now);
    if (!access.open) throw new DomainError('lesson-locked', { ...access, title: module.quiz.title });
    const attempts = actor.personId ? await this.attempts(actor.personId, module.quiz.id) : [];
    const granted = actor.personId ? await this.granted(actor.personId, module.quiz) : 0;
    const shown = attempts.find((attempt) => !attempt.submittedAt) ?? attempts[0] ?? null;
    const asked = shown ? await this.asked(shown) : drawn(module.quiz, 0);
    return {
      id: module.quiz.id,
      slug: module.quiz.key,
      title: module.quiz.title,
      passMark: module.quiz.passMark,
      module: { number: module.number, slug: module.slug, title: module.title, free: module.free },
      questions: asked.questions.map((question) => questionView(question, shown?.seed ?? 0)),
      attempt: shown && toAttempt(shown, asked),
      attemptsSubmitted: attempts.filter((attempt) => attempt.submittedAt).length,
      attemptsLeft: attemptsLeft(module.quiz.attempts, { started: attempts.length, granted }),
      passed: attempts.some((attempt) => attempt.passed),
    };
  }

  /** What an attempt asks: its draw from the quiz, in the version that it was started under. */
  async asked(attempt: Asked): Promise<QuizContent> {
    const course = await this.library.version(attempt.courseVersionId);
    return drawn(course.quizzes.get(attempt.quizId)!.quiz, attempt.seed);
  }

  private async granted(personId: string, { id, attempts }: QuizContent): Promise<number> {
    if (attempts === 'unlimited') return 0;
    return this.dataSource.manager.countBy(QuizGrant, { personId, quizId: id });
  }

  private async attempts(personId: string, quizId: string): Promise<QuizAttempt[]> {
    return this.dataSource.manager.find(QuizAttempt, {
      where: { personId, quizId },
      order: { startedAt: 'DESC' },
    });
  }
}
