import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, createGuest, finalCaseOf, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
});
afterAll(() => api.close());

const params = () => ({ courseSlug: 'obm', assignmentKey: finalCaseOf(academy.course).key });
const problem = (code: string) => ({ problem: { code } });

async function newStudent(): Promise<TestPerson & { call: contract.Client }> {
  const person = await createPerson(api.dataSource);
  await enrol(api.dataSource, academy.cohortId, person.id);
  return { ...person, call: api.as(person.token) };
}

const save = (call: contract.Client, text: string, base: number, writer?: { id: string; turn: number }) =>
  call(contract.saveSubmissionDraft, { params: params(), body: { text, base, ...(writer && { writer }) } });
const submit = (call: contract.Client, number: number, base: number) =>
  call(contract.submitAssignment, { params: params(), body: { number, base } });
const read = (call: contract.Client) => call(contract.getAssignment, { params: params() });

function review(
  trainer: TestPerson,
  submissionId: string,
  decision: 'accepted' | 'returned',
  level: contract.RubricLevel = 'met',
) {
  const levels = Object.fromEntries(finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level }]));
  const body = { decision, levels, comment: 'À reprendre.' };
  return api.as(trainer.token)(contract.reviewSubmission, { params: { submissionId }, body });
}

describe('an assignment', () => {
  it('goes from untouched to accepted, and says at each step who may do what', async () => {
    const { call, id } = await newStudent();
    expect(await read(call)).toMatchObject({ state: 'untouched', write: { allowed: true }, nextNumber: 1 });
    await save(call, '## Mon cas', 0);
    expect(await read(call)).toMatchObject({ state: 'draft', draftHtml: '<h2>Mon cas</h2>' });

    const first = await submit(call, 1, 1);
    const waiting = { state: 'submitted', write: { allowed: false, reason: 'under-review' } };
    expect(await read(call)).toMatchObject(waiting);
    await expect(save(call, 'Trop tard', 1)).rejects.toMatchObject(problem('work-under-review'));

    await review(academy.trainer, first.id, 'returned', 'developing');
    const returned = await read(call);
    expect(returned).toMatchObject({ state: 'returned', write: { allowed: true }, nextNumber: 2 });
    expect(returned.draft.text).toBe('## Mon cas');
    expect(returned.submissions[0]!.review).toMatchObject({ decision: 'returned', comment: 'À reprendre.' });

    await save(call, 'Mon cas, repris', 1);
    const second = await submit(call, 2, 2);
    await review(academy.trainer, second.id, 'accepted');
    const accepted = await read(call);
    expect(accepted).toMatchObject({ state: 'accepted', write: { allowed: false, reason: 'accepted' } });
    expect(accepted.submissions.map(({ number, html }) => [number, html])).toEqual([
      [2, '<p>Mon cas, repris</p>'],
      [1, '<h2>Mon cas</h2>'],
    ]);
    await expect(submit(call, 3, 2)).rejects.toMatchObject(problem('work-accepted'));
    const { members } = await api.as(academy.trainer.token)(contract.getBoard, {
      params: { cohortId: academy.cohortId },
    });
    expect(members.find(({ personId }) => personId === id)).toMatchObject({
      ...{ finalCase: 'accepted', assignmentsAccepted: 1, toReview: 0 },
    });
  });

  it('is not handed in empty', async () => {
    const { call } = await newStudent();
    await expect(submit(call, 1, 0)).rejects.toMatchObject(problem('nothing-to-submit'));
    expect((await read(call)).state).toBe('untouched');
  });

  it('is closed before its module opens, and to whoever has no seat', async () => {
    const person = await createPerson(api.dataSource);
    const locked = (kind: string) => ({
      problem: { code: 'lesson-locked', context: { reasons: [{ kind }] } },
    });
    await expect(read(api.as(person.token))).rejects.toMatchObject(locked('not-enrolled'));
    const later = await createCohort(api.dataSource, { startsOn: '2035-01-01' });
    await enrol(api.dataSource, later.id, person.id);
    await expect(read(api.as(person.token))).rejects.toMatchObject(locked('not-released'));
  });
});

describe('the assignment of the free module', () => {
  const free = () => academy.course.content.modules.find((module) => module.free)!;
  const where = () => ({ courseSlug: 'obm', assignmentKey: free().assignment!.key });
  const closed = { open: false, reasons: [{ kind: 'not-enrolled' }] };

  it('is for whoever has a seat, before her cohort begins', async () => {
    const person = await createPerson(api.dataSource);
    const later = await createCohort(api.dataSource, { startsOn: '2035-01-01' });
    await enrol(api.dataSource, later.id, person.id);
    const call = api.as(person.token);
    expect(await call(contract.getAssignment, { params: where() })).toMatchObject({
      write: { allowed: true },
    });
    await call(contract.saveSubmissionDraft, { params: where(), body: { text: 'Ma note', base: 0 } });
    await call(contract.submitAssignment, { params: where(), body: { number: 1, base: 1 } });
    const { dueAssignments } = await call(contract.getDashboard, {});
    expect(dueAssignments).toMatchObject([{ key: where().assignmentKey, state: 'submitted' }]);
  });

  it('is named to everybody, refused to a member without a seat and to a guest, and no part of their completion', async () => {
    const member = await createPerson(api.dataSource);
    const guest = await createGuest(api.dataSource);
    const { key, title, minutes } = free().assignment!;
    const call = api.as(member.token);
    const refused = { problem: { code: 'lesson-locked', context: { ...closed, title } } };
    await expect(call(contract.getAssignment, { params: where() })).rejects.toMatchObject(refused);
    const body = { text: 'Ma note', base: 0 };
    await expect(call(contract.saveSubmissionDraft, { params: where(), body })).rejects.toMatchObject(
      refused,
    );
    const { assignments } = await call(contract.listAssignments, { params: { courseSlug: 'obm' } });
    expect(assignments.find((one) => one.key === key)!.access).toEqual(closed);
    expect((await call(contract.getDashboard, {})).dueAssignments).toEqual([]);
    await expect(api.as(guest.token)(contract.getAssignment, { params: where() })).rejects.toMatchObject(
      problem('forbidden'),
    );

    for (const { id, token } of [member, guest]) {
      for (const lesson of free().lessons)
        await api.as(token)(contract.completeLesson, { params: { lessonId: lesson.id } });
      await api.dataSource.query(
        `INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
         VALUES ($1, $2, $3, $4, now(), '{}', now(), 1, true)`,
        [newId(), id, free().quiz!.id, academy.course.versionId],
      );
      const { modules } = await api.as(token)(contract.getOutline, { params: { courseSlug: 'obm' } });
      expect(modules[0]).toMatchObject({
        complete: true,
        keptFrom: null,
        assignment: { key, title, minutes },
      });
    }
  });
});

describe('handing in', () => {
  it('gives one version, however often it is sent', async () => {
    const { call } = await newStudent();
    await save(call, 'Un texte', 0);
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(call, 1, 1)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await read(call)).submissions).toHaveLength(1);
  });

  it('waits for her choice when a newer draft was written elsewhere', async () => {
    const { call } = await newStudent();
    await save(call, 'Un', 0);
    await save(call, 'Deux, ailleurs', 1);
    await expect(submit(call, 1, 1)).rejects.toMatchObject({
      problem: { code: 'draft-conflict', context: { draft: { text: 'Deux, ailleurs' } } },
    });
    expect((await read(call)).submissions).toEqual([]);
  });

  it('waits for her choice between two texts of two tabs', async () => {
    const { call } = await newStudent();
    await save(call, 'Commun', 0);
    await save(call, 'Première', 1, { id: newId(), turn: 1 });
    const other = save(call, 'Seconde', 1, { id: newId(), turn: 1 });
    await expect(other).rejects.toMatchObject(problem('draft-conflict'));
    await expect(submit(call, 1, 2)).rejects.toMatchObject(problem('draft-conflict'));
    const { draft } = await read(call);
    const choice = { choice: 'both', base: draft.revision } as const;
    const settled = await call(contract.settleSubmissionDraft, {
      params: { ...params(), versionId: draft.versions[0]!.id },
      body: choice,
    });
    expect(settled.text).toBe('Première\n\nSeconde');
    await submit(call, 1, settled.revision);
  });
});

describe('a review', () => {
  async function handedIn(): Promise<string> {
    const { call } = await newStudent();
    await save(call, 'Un texte', 0);
    return (await submit(call, 1, 1)).id;
  }

  it('asks for every criterion, and for met or better to accept', async () => {
    const submissionId = await handedIn();
    const [first] = finalCaseOf(academy.course).rubric;
    await expect(review(academy.trainer, submissionId, 'accepted', 'developing')).rejects.toMatchObject({
      problem: {
        errors: expect.arrayContaining([expect.objectContaining({ pointer: `#/levels/${first!.key}` })]),
      },
    });
    const none = { decision: 'returned', levels: {}, comment: '' } as const;
    const call = api.as(academy.trainer.token);
    await expect(
      call(contract.reviewSubmission, { params: { submissionId }, body: none }),
    ).rejects.toMatchObject(problem('validation'));
    expect((await review(academy.trainer, submissionId, 'accepted')).decision).toBe('accepted');
  });

  it('is given once: of two trainers at the same moment, one is told that the other was faster', async () => {
    const colleague = await createPerson(api.dataSource, { roles: ['trainer'] });
    await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
      academy.cohortId,
      colleague.id,
    ]);
    for (let round = 0; round < 5; round++) {
      const id = await handedIn();
      const outcomes = await Promise.allSettled([
        review(academy.trainer, id, 'accepted'),
        review(colleague, id, 'returned'),
      ]);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.map(({ reason }) => reason.problem.code)).toEqual(['already-reviewed']);
    }
  });

  it('is for the trainers of her cohort: neither another trainer nor the owner reads it', async () => {
    const submissionId = await handedIn();
    const seen = (token: string) => api.as(token)(contract.getSubmission, { params: { submissionId } });
    expect((await seen(academy.trainer.token)).submission.html).toBe('<p>Un texte</p>');
    for (const { token } of [academy.otherTrainer, academy.owner])
      await expect(seen(token)).rejects.toMatchObject(problem('not-found'));
    const { submissions } = await api.as(academy.trainer.token)(contract.listWaitingSubmissions, {
      query: {},
    });
    expect(submissions.map(({ id }) => id)).toContain(submissionId);
    expect(
      (await api.as(academy.otherTrainer.token)(contract.listWaitingSubmissions, { query: {} })).submissions,
    ).toEqual([]);
  });
});
