import { Injectable } from '@nestjs/common';
import {
  CourseLibrary,
  fileAddress,
  renderWriting,
  type AssignmentContent,
  type ModuleContent,
  type PublishedCourse,
} from '@tandem/catalogue';
import type {
  Assignment,
  AssignmentEntry,
  getAssignment,
  InputOf,
  LessonAccess,
  listAssignments,
  ResponseOf,
} from '@tandem/contracts';
import { Clock, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { Drafts } from './drafts';
import { assignmentName, stateOf, type HandIns } from './hand-ins';
import { certificationFacts } from './learner-facts';
import { assignmentAccess } from './module-standing';
import { writeAccess } from './rules/assignment-state';
import { draftFiles, submissionsOf } from './submissions.queries';

/** An assignment as one student meets it. */
export interface ReachedAssignment {
  course: PublishedCourse;
  module: ModuleContent;
  assignment: AssignmentContent;
  /** The seat that she works on it with: where she has begun to hand it in, it stays. */
  enrolmentId: string;
  access: LessonAccess;
  handIns: HandIns;
}

@Injectable()
export class AssignmentsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  async list(
    { params }: InputOf<typeof listAssignments>,
    actor: KnownActor,
  ): Promise<ResponseOf<typeof listAssignments>> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const now = this.clock.now();
    const facts = await certificationFacts(this.dataSource, actor.personId, course, now);
    return {
      assignments: [...course.assignments.values()].map(({ module, assignment }) =>
        entry(course, assignment, assignmentAccess(course, module, facts, now), facts.handIns),
      ),
    };
  }

  async assignment(input: InputOf<typeof getAssignment>, actor: KnownActor): Promise<Assignment> {
    const reached = await this.reach(input.params, actor);
    const { course, module, assignment, enrolmentId, access, handIns } = reached;
    const { manager } = this.dataSource;
    const key = { personId: actor.personId, subject: 'submission', subjectId: assignment.id } as const;
    const [draft, files, submissions] = await Promise.all([
      this.drafts.find(manager, key),
      draftFiles(manager, enrolmentId, assignment.id),
      submissionsOf(manager, this.library, course, enrolmentId, assignment.id),
    ]);
    return {
      ...entry(course, assignment, access, handIns),
      briefHtml: assignment.briefHtml,
      templates: assignment.files.flatMap(({ name, title }) => {
        const file = module.files.find((one) => one.name === name);
        return file ? [{ title, address: fileAddress(file), size: file.size }] : [];
      }),
      rubric: assignment.rubric,
      write: writeAccess(access, stateOf(handIns, assignment.id)),
      draft,
      draftHtml: renderWriting(draft.text),
      files,
      nextNumber: (submissions[0]?.number ?? 0) + 1,
      submissions,
    };
  }

  /** @throws DomainError `not-found`, `lesson-locked` with the reasons while there is nothing of hers to see */
  async reach(
    params: { courseSlug: string; assignmentKey: string },
    actor: KnownActor,
  ): Promise<ReachedAssignment> {
    const course = this.library.bySlugOrFail(params.courseSlug);
    const found = [...course.assignments.values()].find((one) => one.assignment.key === params.assignmentKey);
    if (!found) throw new DomainError('not-found');
    const now = this.clock.now();
    const facts = await certificationFacts(this.dataSource, actor.personId, course, now);
    const { seat, handIns } = facts;
    const access = assignmentAccess(course, found.module, facts, now);
    const handIn = handIns.get(found.assignment.id);
    if (!seat || (!access.open && !handIn?.submissionId))
      throw new DomainError('lesson-locked', { ...access, title: found.assignment.title });
    return { ...found, course, enrolmentId: handIn?.enrolmentId ?? seat.enrolmentId, access, handIns };
  }
}

function entry(
  course: PublishedCourse,
  { id, minutes }: AssignmentContent,
  access: LessonAccess,
  handIns: HandIns,
): AssignmentEntry {
  return { ...assignmentName(course, id)!, minutes, access, state: stateOf(handIns, id) };
}
