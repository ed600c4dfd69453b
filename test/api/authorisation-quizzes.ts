import { newId } from '@tandem/platform';
import { storedAnswers } from '../support/quiz';
import { courseIn, inCourse, ofStudent, type Matrix, type Requests, type World } from './authorisation-world';

export const quizMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getQuiz: /*              */ '200 200 200 200 200 200 200',
  startAttempt: /*         */ '401 201 201 201 201 201 201',
  saveAnswer: /*           */ '401 404 204 404 404 404 404',
  submitAttempt: /*        */ '401 404 200 404 404 404 404',
  grantAttempt: /*         */ '401 403 403 403 409 404 409',
  listQuizStatistics: /*   */ '401 403 403 403 200 200 200',
  getQuizStatistics: /*    */ '401 403 403 403 200 200 200',
};

export const quizRequests: Requests = {
  getQuiz: (world) => ({ params: { courseSlug: 'obm', moduleSlug: courseIn(world, 0).slug } }),
  startAttempt: (world) => ({ params: { quizId: courseIn(world, 0).quiz!.id } }),
  saveAnswer: async (world) => ({
    params: { attemptId: await attemptOfStudent(world), questionKey: firstQuestion(world) },
    body: { answer: { choice: '' } },
  }),
  submitAttempt: async (world) => ({ params: { attemptId: await attemptOfStudent(world) }, body: {} }),
  grantAttempt: (world) => ({
    params: { ...ofStudent(world).params, quizId: courseIn(world, 0).quiz!.id },
  }),
  listQuizStatistics: () => inCourse,
  getQuizStatistics: (world) => ({ params: { ...inCourse.params, moduleSlug: courseIn(world, 0).slug } }),
};

const firstQuestion = (world: World) => courseIn(world, 0).quiz!.questions[0]!.key;

/** Under way, with an answer to every question: nothing but the caller decides whether it may be submitted. */
async function attemptOfStudent(world: World): Promise<string> {
  const { shop, student, course } = world;
  const { id: quizId, ...quiz } = courseIn(world, 0).quiz!;
  const id = newId();
  await shop.dataSource.query('DELETE FROM quiz_attempt WHERE person_id = $1 AND submitted_at IS NULL', [
    student.id,
  ]);
  await shop.dataSource.query(
    `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers)
     VALUES ($1, $2, $3, $4, now(), $5)`,
    [id, student.id, quizId, course.versionId, storedAnswers(quiz)],
  );
  return id;
}
