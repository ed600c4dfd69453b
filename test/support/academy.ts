import { CourseLibrary, type AssignmentContent, type PublishedCourse } from '@tandem/catalogue';
import { newId } from '@tandem/platform';
import type { DataSource } from 'typeorm';
import type { TestApp } from './app';
import { createCohort, createPerson, enrol, openSession, type TestPerson } from './factories';

export interface Academy {
  course: PublishedCourse;
  cohortId: string;
  otherCohortId: string;
  /** In `cohortId`, with `trainer`. */
  student: TestPerson;
  enrolmentId: string;
  /** In `otherCohortId`, with `otherTrainer`. */
  otherStudent: TestPerson;
  trainer: TestPerson;
  otherTrainer: TestPerson;
  owner: TestPerson;
}

/** Two cohorts, each with a student and a trainer, and an owner: the least that shows who reaches what. */
export async function createAcademy(api: TestApp): Promise<Academy> {
  const { dataSource } = api;
  const trainer = await createPerson(dataSource, { name: 'Nora Petit', roles: ['trainer'] });
  const otherTrainer = await createPerson(dataSource, { name: 'Zoé Blanc', roles: ['trainer'] });
  const { id: cohortId } = await createCohort(dataSource, { trainerIds: [trainer.id] });
  const { id: otherCohortId } = await createCohort(dataSource, { trainerIds: [otherTrainer.id] });
  const student = await createPerson(dataSource, { name: 'Aïcha Benali' });
  const otherStudent = await createPerson(dataSource, { name: 'Maud Leroy' });
  const enrolmentId = await enrol(dataSource, cohortId, student.id);
  await enrol(dataSource, otherCohortId, otherStudent.id);
  const owner = await createPerson(dataSource, { name: 'Jeanne Roux', roles: ['owner'] });
  const course = api.app.get(CourseLibrary).bySlugOrFail('obm');
  return {
    course,
    cohortId,
    otherCohortId,
    student,
    enrolmentId,
    otherStudent,
    trainer,
    otherTrainer,
    owner,
  };
}

/** A guest with an open session. */
export async function createGuest(dataSource: DataSource): Promise<{ id: string; token: string }> {
  const id = newId();
  await dataSource.query(`INSERT INTO person (id, locale, created_at) VALUES ($1, 'fr', now())`, [id]);
  return { id, token: await openSession(dataSource, id) };
}

/** Each lesson completed, each quiz passed. */
export async function finishLessons(
  dataSource: DataSource,
  personId: string,
  course: PublishedCourse,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
     SELECT $1, unnest($2::uuid[]), now(), now()`,
    [personId, [...course.lessons.keys()]],
  );
  for (const quizId of course.quizzes.keys()) {
    await dataSource.query(
      `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
       VALUES ($1, $2, $3, $4, now(), '{}', now(), 1, true)`,
      [newId(), personId, quizId, course.versionId],
    );
  }
}

/** The assignment that a trainer validates. */
export function finalCaseOf({ content }: PublishedCourse): AssignmentContent {
  return content.modules.find(({ proof }) => proof.kind === 'case')!.assignment!;
}

/** A piece of work handed in, the final case unless told otherwise; reviewed when a reviewer is named. */
export async function handIn(
  dataSource: DataSource,
  course: PublishedCourse,
  enrolmentId: string,
  review: { reviewerId: string; decision?: 'accepted' | 'returned'; comment?: string } | null = null,
  assignment = finalCaseOf(course),
): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO submission (id, enrolment_id, assignment_id, number, course_version_id, draft_revision, text, submitted_at)
     SELECT $1, $2, $3, 1 + count(*), $4, 1, 'Mon travail.', now() FROM submission WHERE enrolment_id = $2 AND assignment_id = $3`,
    [id, enrolmentId, assignment.id, course.versionId],
  );
  if (review) {
    const level = review.decision === 'returned' ? 'developing' : 'met';
    const levels = Object.fromEntries(assignment.rubric.map(({ key }) => [key, { level, comment: '' }]));
    await dataSource.query(
      `INSERT INTO review (submission_id, reviewer_id, decision, levels, comment, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [id, review.reviewerId, review.decision ?? 'accepted', levels, review.comment ?? ''],
    );
  }
  return id;
}

/** Every assignment but the final case, accepted. */
export async function acceptAssignments(
  dataSource: DataSource,
  course: PublishedCourse,
  enrolmentId: string,
  reviewerId: string,
): Promise<void> {
  for (const { module, assignment } of course.assignments.values()) {
    if (module.proof.kind === 'case') continue;
    await handIn(dataSource, course, enrolmentId, { reviewerId }, assignment);
  }
}

/** Who has done everything that the certificate asks for. */
export async function createFinisher(
  dataSource: DataSource,
  { cohortId, course, trainer }: Pick<Academy, 'cohortId' | 'course' | 'trainer'>,
  name?: string,
): Promise<TestPerson> {
  const person = await createPerson(dataSource, { name });
  const enrolmentId = await enrol(dataSource, cohortId, person.id);
  await finishLessons(dataSource, person.id, course);
  await acceptAssignments(dataSource, course, enrolmentId, trainer.id);
  await handIn(dataSource, course, enrolmentId, { reviewerId: trainer.id });
  return person;
}
