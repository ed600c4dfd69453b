import * as contract from '@tandem/contracts';
import { createAcademy, finalCaseOf, handIn, type Academy } from '../support/academy';
import type { TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { settled, startAppWithMails } from '../support/mails';

let api: TestApp;
let academy: Academy;
let trainers: [TestPerson, TestPerson];

beforeAll(async () => {
  ({ api } = await startAppWithMails());
  academy = await createAcademy(api);
  const second = await createPerson(api.dataSource, { name: 'Zoé Blanc', roles: ['trainer'] });
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    academy.cohortId,
    second.id,
  ]);
  trainers = [academy.trainer, second];
});
afterAll(() => api.close());

async function newWork(): Promise<string> {
  const student = await createPerson(api.dataSource);
  const enrolmentId = await enrol(api.dataSource, academy.cohortId, student.id);
  return handIn(api.dataSource, academy.course, enrolmentId);
}

const comment = (trainer: TestPerson) => `Le retour de ${trainer.id}.`;

function review(trainer: TestPerson, submissionId: string) {
  const levels = Object.fromEntries(
    finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level: 'met' as const }]),
  );
  const body = { decision: 'accepted' as const, levels, comment: comment(trainer) };
  return api.as(trainer.token)(contract.reviewSubmission, { params: { submissionId }, body });
}

const claim = (trainer: TestPerson, submissionId: string) =>
  api.as(trainer.token)(contract.claimSubmission, { params: { submissionId }, body: {} });

it('two trainers who claim and answer one work at once: one review, and the other loses no word', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await newWork();
    const acts = Array.from({ length: 20 }, (_, index) => {
      const trainer = trainers[index % 2]!;
      return index % 4 < 2 ? claim(trainer, id) : review(trainer, id);
    });
    const answers = await Promise.allSettled(acts);
    const accepted = answers.flatMap(({ status }, index) =>
      index % 4 >= 2 && status === 'fulfilled' ? [trainers[index % 2]!.id] : [],
    );
    // Whoever answered may hear it more than once; nobody else does.
    expect(new Set(accepted).size).toBe(1);
    const refusals = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [(answer.reason as contract.ProblemError).problem.code] : [],
    );
    expect(['claimed-by-other', 'already-reviewed']).toEqual(expect.arrayContaining([...new Set(refusals)]));

    const [row] = await api.dataSource.query<Array<{ reviewer_id: string; comment: string }>>(
      'SELECT reviewer_id, comment FROM review WHERE submission_id = $1',
      [id],
    );
    const winner = trainers.find((trainer) => trainer.id === row!.reviewer_id)!;
    const loser = trainers.find((trainer) => trainer.id !== row!.reviewer_id)!;
    expect(accepted).toContain(winner.id);
    expect(row!.comment).toBe(comment(winner));
    const page = await api.as(loser.token)(contract.getSubmission, { params: { submissionId: id } });
    expect(page.submission.review!.reviewer).toBe(winner.name);
    expect(page.draft).toContainEqual({ part: '', choice: 'accepted', text: comment(loser) });
    expect(page.claim).toBeNull();
  }
  await settled(api.dataSource);
  const [{ n }] = (await api.dataSource.query(
    `SELECT count(*)::int AS n FROM outbox WHERE handler = 'mail-work-reviewed'`,
  )) as [{ n: number }];
  expect(n).toBe(4);
});
