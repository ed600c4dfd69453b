import * as contract from '@tandem/contracts';
import { createAcademy, finalCaseOf, handIn, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let academy: Academy;
let nora: TestPerson;
let work: string;
let criterion: string;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  nora = academy.trainer;
  work = await newWork();
  criterion = finalCaseOf(academy.course).rubric[0]!.key;
});
afterAll(() => api.close());
beforeEach(() => api.dataSource.query('DELETE FROM review_remark'));

const problem = (code: string) => ({ problem: { code } });

async function newWork(assignment = finalCaseOf(academy.course)): Promise<string> {
  const { id } = await createPerson(api.dataSource);
  const enrolmentId = await enrol(api.dataSource, academy.cohortId, id);
  return handIn(api.dataSource, academy.course, enrolmentId, null, assignment);
}

const keep = (part: string, text: string, { token } = nora) =>
  api.as(token)(contract.keepReviewRemark, { params: { submissionId: work }, body: { part, text } });
const list = (search?: string, { token } = nora) =>
  api.as(token)(contract.listReviewRemarks, { query: { search } });
const texts = async (search?: string) => (await list(search)).remarks.map(({ text }) => text);
const change = (remarkId: string, text: string, base = 1, again?: boolean) =>
  api.as(nora.token)(contract.changeReviewRemark, { params: { remarkId }, body: { text, base, again } });
const remarksOf = async (submissionId: string) =>
  (await api.as(nora.token)(contract.getSubmission, { params: { submissionId } })).remarks;

it('are offered where they were kept: at the criterion of that work, or in the whole course', async () => {
  const { id: ofCriterion } = await keep(criterion, 'D’où viennent ces chiffres\u202f?');
  const { id: ofCourse } = await keep('', 'Relis-toi à voix haute.');
  expect(await remarksOf(await newWork())).toEqual(
    expect.arrayContaining([
      { id: ofCriterion, part: criterion, text: 'D’où viennent ces chiffres\u202f?' },
      { id: ofCourse, part: '', text: 'Relis-toi à voix haute.' },
    ]),
  );
  const other = [...academy.course.assignments.values()].find(({ module }) => module.proof.kind !== 'case')!;
  expect((await remarksOf(await newWork(other.assignment))).map(({ id }) => id)).toEqual([ofCourse]);
  const { title, rubric } = finalCaseOf(academy.course);
  const { remarks } = await list();
  const courseTitle = { title: academy.course.content.title };
  expect(remarks.find(({ id }) => id === ofCriterion)).toMatchObject({
    ...{ uses: 0, course: courseTitle, criterion: { title: rubric[0]!.title, assignment: title } },
  });
  expect(remarks.find(({ id }) => id === ofCourse)).toMatchObject({ course: courseTitle, criterion: null });
  await expect(keep('inconnu', 'Rien.')).rejects.toMatchObject(problem('not-found'));
});

it('are one, however often the same words are kept at once, and as many as she may have', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => keep('', ' Deux chiffres.\n')));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  await keep(criterion, 'Deux chiffres.');
  await api.dataSource.query(
    `INSERT INTO review_remark (id, person_id, course_id, criterion, text, uses, used_at)
     SELECT gen_random_uuid(), $1, $2, '', 'Remarque ' || n, 0, now() FROM generate_series(1, $3) n`,
    [nora.id, academy.course.id, contract.mostRemarks - 3],
  );
  const last = await Promise.allSettled([keep('', 'Une.'), keep('', 'Deux.'), keep('', 'Trois.')]);
  expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await list()).total).toBe(contract.mostRemarks);
  await expect(keep('', 'Quatre.')).rejects.toMatchObject(problem('too-many-remarks'));
  // One that is there already takes no more room.
  expect(await keep('', 'Deux chiffres.')).toEqual(answers[0]);
});

it('are found without accents, changed and thrown away, each trainer’s by herself', async () => {
  const { id } = await keep('', 'Précise l’échéance.');
  const { id: other } = await keep('', 'Cite ta source.');
  expect(await texts('echeance PRECISE')).toEqual([]);
  expect(await texts('PRECISE l’echeance')).toEqual(['Précise l’échéance.']);
  await expect(change(id, 'Cite ta source.')).rejects.toMatchObject({
    problem: { status: 422, errors: [{ pointer: '#/text' }] },
  });
  await change(id, 'Précise la date.');
  await change(id, 'Précise la date.');
  await api.as(nora.token)(contract.deleteReviewRemark, { params: { remarkId: other } });
  expect(await texts()).toEqual(['Précise la date.']);
  expect((await list(undefined, academy.otherTrainer)).remarks).toEqual([]);
});

it('lose nothing to another tab: neither words that changed meanwhile, nor those of a remark thrown away', async () => {
  const { id } = await keep(criterion, 'Au départ.');
  await change(id, 'D’un onglet.');
  await expect(change(id, 'De l’autre.')).rejects.toMatchObject(problem('remark-changed'));
  // The answer to the first never arrived, and it is sent again.
  await change(id, 'D’un onglet.');
  await change(id, 'De l’autre.', 2);
  const throwAway = () => api.as(nora.token)(contract.deleteReviewRemark, { params: { remarkId: id } });
  await throwAway();
  await expect(throwAway()).rejects.toMatchObject(problem('not-found'));
  await expect(change(id, 'Toujours là.', 3)).rejects.toMatchObject(problem('remark-deleted'));
  expect([await texts(), await remarksOf(await newWork())]).toEqual([[], []]);
  expect(await api.dataSource.query('SELECT text FROM review_remark')).toEqual([{ text: null }]);
  await Promise.all([change(id, 'Toujours là.', 3, true), change(id, 'Toujours là.', 3, true)]);
  const { title } = finalCaseOf(academy.course).rubric[0]!;
  const { remarks } = await list();
  expect(remarks).toMatchObject([{ id, text: 'Toujours là.', criterion: { title } }]);
});

it('come by how often she has sent them, and leave with her', async () => {
  const { token, id } = await createPerson(api.dataSource, { roles: ['trainer'] });
  await api.dataSource.query('INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)', [
    academy.cohortId,
    id,
  ]);
  const her = { token } as TestPerson;
  await keep(criterion, 'Envoyée.', her);
  await keep('', 'Gardée après.', her);
  const shown = async () => (await list(undefined, her)).remarks.map(({ text, uses }) => [text, uses]);
  expect(await shown()).toEqual([
    ['Gardée après.', 0],
    ['Envoyée.', 0],
  ]);
  const levels = Object.fromEntries(
    finalCaseOf(academy.course).rubric.map(({ key }) => [key, { level: 'met' as const, comment: '' }]),
  );
  levels[criterion] = { level: 'met', comment: 'Envoyée. Et la suite.' };
  await api.as(token)(contract.reviewSubmission, {
    ...{ params: { submissionId: await newWork() }, body: { decision: 'accepted', levels, comment: '' } },
  });
  expect(await shown()).toEqual([
    ['Envoyée.', 1],
    ['Gardée après.', 0],
  ]);
  await api.dataSource.query('UPDATE review SET reviewer_id = $2 WHERE reviewer_id = $1', [id, nora.id]);
  for (const table of ['cohort_trainer', 'cohort_trained'])
    await api.dataSource.query(`DELETE FROM ${table} WHERE person_id = $1`, [id]);
  await api.dataSource.query('DELETE FROM person WHERE id = $1', [id]);
  expect(await api.dataSource.query('SELECT FROM review_remark WHERE person_id = $1', [id])).toEqual([]);
});

it.each([
  ['nothing', '  \n', 'Ce champ est à remplir.'],
  ['more than a comment holds', 'a'.repeat(2001), 'Il faut au plus 2000 caractères.'],
  ['what is no text', 'a\u0000b', 'Cette valeur n’est pas valable.'],
])('refuses %s', async (_, text, detail) => {
  await expect(keep('', text)).rejects.toMatchObject({
    problem: { code: 'validation', errors: [{ pointer: '#/text', detail }] },
  });
});
