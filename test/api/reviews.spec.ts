import * as contract from '@tandem/contracts';
import { Clock } from '@tandem/platform';
import { createAcademy, finalCaseOf, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, type TestPerson } from '../support/factories';
import { settled, startMails, type TestMails } from '../support/mails';

let mails: TestMails;
let api: TestApp;
let academy: Academy;
let nora: TestPerson;
let zoe: TestPerson;

beforeAll(async () => {
  mails = await startMails();
  api = await startTestApp({ SMTP_URL: mails.smtpUrl });
  academy = await createAcademy(api);
  nora = academy.trainer;
  zoe = await createPerson(api.dataSource, { name: 'Zoé Blanc', roles: ['trainer'] });
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    academy.cohortId,
    zoe.id,
  ]);
});
afterAll(async () => {
  await api.close();
  await mails.close();
});

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

    await accept(nora, id);
    const after = await open(zoe, id);
    expect(after).toMatchObject({ claim: null, submission: { review: { reviewer: 'Nora Petit' } } });
    expect(after.draft).toContainEqual({ part: '', choice: 'accepted', text: 'Tout y est.' });
    expect((await open(nora, id)).draft).toEqual([]);
    await expect(claim(zoe, id)).rejects.toMatchObject(problem('already-reviewed'));
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
    const { notifications } = await api.as(nora.token)(contract.listNotifications, {});
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
