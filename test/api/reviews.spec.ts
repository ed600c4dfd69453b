import * as contract from '@tandem/contracts';
import { Clock, RecurringTasks } from '@tandem/platform';
import { createAcademy, finalCaseOf, handIn, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails } from '../support/mails';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let academy: Academy;
let nora: TestPerson;
let zoe: TestPerson;

beforeAll(async () => {
  ({ api } = await startAppWithMails());
  academy = await createAcademy(api);
  nora = academy.trainer;
  zoe = await createPerson(api.dataSource, { name: 'Zoé Blanc', roles: ['trainer'] });
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    academy.cohortId,
    zoe.id,
  ]);
});
afterAll(() => api.close());

const minute = 60_000;
const problem = (code: string) => ({ problem: { code } });
const newWork = () => handIn(api.dataSource, academy.course, academy.enrolmentId);
const claim = ({ token }: TestPerson, submissionId: string, body: { takeFrom?: string } = {}) =>
  api.as(token)(contract.claimSubmission, { params: { submissionId }, body });
const open = ({ token }: TestPerson, submissionId: string) =>
  api.as(token)(contract.getSubmission, { params: { submissionId } });
const write = ({ token }: TestPerson, submissionId: string, text: string, at?: Date) =>
  api.as(token)(contract.saveReviewDraft, {
    params: { submissionId },
    body: { parts: [{ part: '', choice: 'returned', text }], at: at?.toISOString() },
  });

/** And lets the tasks that come round take their turn. */
async function passDays(days: number): Promise<void> {
  await api.app.get(Clock).advance(days * 24 * 60 * minute);
  await api.app.get(RecurringTasks).runDue();
}

function accept({ token }: TestPerson, submissionId: string, comment = '') {
  const levels = Object.fromEntries(
    finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level: 'met' as const }]),
  );
  const body = { decision: 'accepted' as const, levels, comment };
  return api.as(token)(contract.reviewSubmission, { params: { submissionId }, body });
}

describe('a claim', () => {
  it('keeps the other trainer from answering, who reads who has it and keeps what she wrote', async () => {
    const id = await newWork();
    await claim(nora, id);
    expect((await open(zoe, id)).claim).toMatchObject({ person: { name: 'Nora Petit' } });
    await expect(claim(zoe, id)).rejects.toMatchObject(problem('claimed-by-other'));
    await expect(accept(zoe, id, 'Tout y est.')).rejects.toMatchObject(problem('claimed-by-other'));
    const seen = await open(zoe, id);
    expect(seen.submission.review).toBeNull();
    expect(seen.draft).toContainEqual({ part: '', choice: 'accepted', text: 'Tout y est.' });

    const answer = await accept(nora, id);
    expect(await accept(nora, id)).toEqual(answer);
    await expect(accept(nora, id, 'Autre chose.')).rejects.toMatchObject(problem('already-reviewed'));
    const after = await open(zoe, id);
    expect(after).toMatchObject({ claim: null, submission: { review: { reviewer: 'Nora Petit' } } });
    expect(after.draft).toContainEqual({ part: '', choice: 'accepted', text: 'Tout y est.' });
    // Of another tab of hers: refused as well, and as little lost. What says the same as her answer is not kept again.
    const hers = { part: '', choice: 'accepted', text: 'Autre chose.' };
    expect((await open(nora, id)).draft).toEqual([hers]);
    await write(nora, id, 'Écrit plus tard.');
    expect((await open(nora, id)).draft).toEqual([{ ...hers, choice: 'returned', text: 'Écrit plus tard.' }]);
    await expect(claim(zoe, id)).rejects.toMatchObject(problem('already-reviewed'));

    // What she can no longer send goes once she has had the time to copy it.
    const drafts = (): Promise<unknown[]> =>
      api.dataSource.query('SELECT part FROM review_draft WHERE submission_id = $1', [id]);
    const waiting = await newWork();
    await write(zoe, waiting, 'À finir.');
    await passDays(29);
    expect(await drafts()).not.toEqual([]);
    await passDays(1);
    await waitFor(async () => (await drafts()).length === 0);
    expect((await open(zoe, waiting)).draft).toHaveLength(1);
  });

  it('is over after half an hour, and goes on while she writes', async () => {
    const id = await newWork();
    await claim(nora, id);
    const clock = api.app.get(Clock);
    await clock.advance(20 * minute);
    expect((await write(nora, id, 'Le début.')).claimedUntil).not.toBeNull();
    await clock.advance(20 * minute);
    await expect(claim(zoe, id)).rejects.toMatchObject(problem('claimed-by-other'));
    await clock.advance(11 * minute);
    expect((await open(zoe, id)).claim).toBeNull();
    await claim(zoe, id);
    expect((await write(nora, id, 'La suite.')).claimedUntil).toBeNull();
    expect((await open(nora, id)).draft).toEqual([{ part: '', choice: 'returned', text: 'La suite.' }]);
  });

  it('is taken over from the trainer who was named, and she is told', async () => {
    const id = await newWork();
    await claim(nora, id);
    await expect(claim(zoe, id, { takeFrom: academy.owner.id })).rejects.toMatchObject(
      problem('claimed-by-other'),
    );
    await claim(zoe, id, { takeFrom: nora.id });
    expect((await open(nora, id)).claim).toMatchObject({ person: { id: zoe.id } });
    await settled(api.dataSource);
    const { notifications } = await api.as(nora.token)(contract.listNotifications, { query: {} });
    expect(notifications).toMatchObject([
      { kind: 'taken-over', from: 'Zoé Blanc', place: { page: 'submission', submissionId: id } },
    ]);
  });
});

it('of two saves of a part, the later one stays, and no newer version is answered by mistake', async () => {
  const id = await newWork();
  const now = api.app.get(Clock).now().getTime();
  await write(nora, id, 'Écrit après.', new Date(now - 1000));
  await write(nora, id, 'Écrit avant.', new Date(now - 2000));
  expect((await open(nora, id)).draft).toEqual([{ part: '', choice: 'returned', text: 'Écrit après.' }]);
  const next = await newWork();
  await expect(accept(nora, id)).rejects.toMatchObject(problem('work-superseded'));
  expect((await open(nora, id)).newestId).toBe(next);
});

describe('the queue', () => {
  const queue = (query: contract.InputOf<typeof contract.listWaitingSubmissions>['query'] = {}) =>
    api.as(nora.token)(contract.listWaitingSubmissions, { query });
  const next = ({ token }: TestPerson, body: { cohortId?: string } = {}) =>
    api.as(token)(contract.claimNextSubmission, { body });
  const ids = async (query: Parameters<typeof queue>[0]) =>
    (await queue(query)).submissions.map(({ id }) => id);
  let first: string;
  let second: string;
  let other: { id: string };

  beforeAll(async () => {
    await api.dataSource.query('TRUNCATE review, review_claim, review_draft, submission_file, submission');
    first = await newWork();
    other = await createCohort(api.dataSource, { name: 'Automne', trainerIds: [nora.id, zoe.id] });
    const student = await createPerson(api.dataSource, { name: 'Élodie Noël' });
    second = await handIn(api.dataSource, academy.course, await enrol(api.dataSource, other.id, student.id));
  });

  it('is narrowed by cohort, name and who has the work, and counts the whole', async () => {
    await claim(nora, first);
    expect(await queue()).toMatchObject({ total: 2, submissions: [{ id: first }, { id: second }] });
    expect(await ids({ cohortId: other.id })).toEqual([second]);
    expect(await ids({ search: 'elodie noel' })).toEqual([second]);
    expect(await ids({ claim: 'mine' })).toEqual([first]);
    expect(await ids({ claim: 'free' })).toEqual([second]);
    const { cohorts, assignments, total } = await queue({ search: 'personne' });
    expect([cohorts.length, assignments.length, total]).toEqual([2, 1, 2]);
  });

  it('gives two trainers who ask at once two different works, and none when all are taken', async () => {
    const free = () => api.dataSource.query('DELETE FROM review_claim');
    await free();
    // What has waited longest, before what came after it.
    expect(await next(nora)).toEqual({ submissionId: first });
    await free();
    const given = await Promise.all([next(nora), next(zoe)]);
    expect(given.map(({ submissionId }) => submissionId).sort()).toEqual([first, second].sort());
    expect(await next(nora)).toEqual({ submissionId: null });
  });

  it('says how long the answers of 30 days took; a version handed in again counts anew', async () => {
    const hours = (h: number) => new Date(api.app.get(Clock).now().getTime() - h * 60 * minute);
    const answers = [
      [50, 40],
      [30, 29],
      [20, 17],
      [24 * 60, 24 * 31],
    ] as const;
    for (const [index, [submitted, reviewed]] of answers.entries()) {
      const id = await newWork();
      await api.dataSource.query('UPDATE submission SET submitted_at = $2, number = $3 WHERE id = $1', [
        id,
        hours(submitted),
        index + 2,
      ]);
      await api.dataSource.query(
        `INSERT INTO review (submission_id, reviewer_id, decision, levels, comment, reviewed_at)
         VALUES ($1, $2, 'returned', '{}', 'Encore.', $3)`,
        [id, nora.id, hours(reviewed)],
      );
    }
    const times = async ({ token }: TestPerson) =>
      (await api.as(token)(contract.listFeedbackTimes, {})).times;
    const hers = {
      cohort: { id: academy.cohortId, name: 'Promotion d’essai' },
      ...{ answers: 3, medianMinutes: 180, slowestMinutes: 600 },
    };
    await api.dataSource.query('UPDATE submission SET submitted_at = $2 WHERE id = $1', [first, hours(26)]);
    const waiting = { waiting: 1, oldestWaitingMinutes: 26 * 60 };
    // An owner reads the figures of every cohort, though no work of theirs.
    for (const who of [nora, academy.owner])
      expect(await times(who)).toEqual([
        { ...hers, ...waiting },
        {
          ...{
            cohort: { id: other.id, name: 'Automne' },
            waiting: 1,
            oldestWaitingMinutes: expect.any(Number),
          },
          ...{ answers: 0, medianMinutes: null, slowestMinutes: null },
        },
      ]);
    expect(await times(academy.otherTrainer)).toEqual([]);
  });
});
