import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { BoardQueries } from './board.queries';
import { CourseFilesQueries } from './course-files.queries';
import { DashboardQueries } from './dashboard.queries';
import { LessonsQueries } from './lessons.queries';
import { QuizQueries } from './quiz.queries';
import { RecordLesson } from './record-lesson';
import { TakeQuiz } from './take-quiz';

@Controller()
export class LearningController {
  constructor(
    private readonly lessons: LessonsQueries,
    private readonly files: CourseFilesQueries,
    private readonly recordLesson: RecordLesson,
    private readonly quizzes: QuizQueries,
    private readonly takeQuiz: TakeQuiz,
    private readonly dashboards: DashboardQueries,
    private readonly boards: BoardQueries,
  ) {}

  @Endpoint(contract.getOutline)
  getOutline(input: InputOf<typeof contract.getOutline>, actor: Actor) {
    return this.lessons.outline(input, actor);
  }

  @Endpoint(contract.getLesson)
  getLesson(input: InputOf<typeof contract.getLesson>, actor: Actor) {
    return this.lessons.lesson(input, actor);
  }

  @Endpoint(contract.getCourseFile)
  getCourseFile(input: InputOf<typeof contract.getCourseFile>, actor: Actor) {
    return this.files.file(input, actor);
  }

  @Endpoint(contract.readCourseFile)
  readCourseFile(input: InputOf<typeof contract.readCourseFile>, actor: Actor) {
    return this.files.bytes(input, actor);
  }

  @Endpoint(contract.saveCourseFile)
  saveCourseFile(input: InputOf<typeof contract.saveCourseFile>) {
    return this.files.save(input);
  }

  @Endpoint(contract.openLesson)
  openLesson(input: InputOf<typeof contract.openLesson>, actor: KnownActor) {
    return this.recordLesson.open(input, actor);
  }

  @Endpoint(contract.completeLesson)
  completeLesson(input: InputOf<typeof contract.completeLesson>, actor: KnownActor) {
    return this.recordLesson.complete(input, actor);
  }

  @Endpoint(contract.getQuiz)
  getQuiz(input: InputOf<typeof contract.getQuiz>, actor: Actor) {
    return this.quizzes.quiz(input, actor);
  }

  @Endpoint(contract.startAttempt)
  startAttempt(input: InputOf<typeof contract.startAttempt>, actor: KnownActor) {
    return this.takeQuiz.start(input, actor);
  }

  @Endpoint(contract.saveAnswer)
  saveAnswer(input: InputOf<typeof contract.saveAnswer>, actor: KnownActor) {
    return this.takeQuiz.save(input, actor);
  }

  @Endpoint(contract.submitAttempt)
  submitAttempt(input: InputOf<typeof contract.submitAttempt>, actor: KnownActor) {
    return this.takeQuiz.submit(input, actor);
  }

  @Endpoint(contract.getDashboard)
  getDashboard(_input: unknown, actor: KnownActor) {
    return this.dashboards.dashboard(actor);
  }

  @Endpoint(contract.listCohorts)
  listCohorts(input: InputOf<typeof contract.listCohorts>, actor: Actor) {
    return this.boards.list(input, actor);
  }

  @Endpoint(contract.getMember)
  getMember(input: InputOf<typeof contract.getMember>, actor: Actor) {
    return this.boards.member(input, actor);
  }
}
