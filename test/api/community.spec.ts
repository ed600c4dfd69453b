import { onboardingAnswers } from '@tandem/community';
import * as contract from '@tandem/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(() => api.close());

type Prompt = contract.OnboardingPrompt;

const answer = (person: TestPerson, prompt: Prompt, text: string, shared = true) =>
  api.as(person.token)(contract.answerPrompt, { params: { prompt }, body: { text, shared } });

describe('the welcome', () => {
  it('goes on where she stopped, and an answer can be changed', async () => {
    const lea = await createPerson(api.dataSource);
    const call = api.as(lea.token);
    expect(await call(contract.getOnboarding, {})).toEqual({
      answers: [],
      next: 'contribution',
      doneAt: null,
    });
    await answer(lea, 'skills', 'Tenir un tableau de bord');
    const { next } = await answer(lea, 'contribution', 'Mettre de l’ordre');
    expect(next).toBe('surprise');
    const changed = await answer(lea, 'contribution', 'Mettre de l’ordre, avec douceur', false);
    expect(changed.answers.map(({ prompt, text, shared }) => [prompt, text, shared])).toEqual([
      ['contribution', 'Mettre de l’ordre, avec douceur', false],
      ['skills', 'Tenir un tableau de bord', true],
    ]);
  });

  it('ends when she says so, once, and stays open to more answers', async () => {
    const lea = await createPerson(api.dataSource);
    const call = api.as(lea.token);
    const done = await call(contract.finishOnboarding, {});
    expect(done).toMatchObject({ next: null, doneAt: expect.any(String) });
    await call(contract.advanceClock, { body: { advance: 'PT1H' } });
    expect((await call(contract.finishOnboarding, {})).doneAt).toBe(done.doneAt);
    const later = await answer(lea, 'goal', 'Trois clientes');
    expect(later).toMatchObject({ next: null, doneAt: done.doneAt, answers: [{ prompt: 'goal' }] });
  });

  it('has nothing left when all is answered', async () => {
    const lea = await createPerson(api.dataSource);
    for (const prompt of contract.onboardingPrompts) await answer(lea, prompt, 'Oui');
    expect(await api.as(lea.token)(contract.getOnboarding, {})).toMatchObject({ next: null, doneAt: null });
  });

  it('refuses an empty answer, an unknown prompt and a guest', async () => {
    const lea = await createPerson(api.dataSource);
    await expect(answer(lea, 'goal', '   ')).rejects.toMatchObject({ problem: { code: 'validation' } });
    await expect(answer(lea, 'salary' as Prompt, 'x')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
    const { token } = await api.as()(contract.startGuest, {});
    await expect(api.as(token)(contract.getOnboarding, {})).rejects.toMatchObject({
      problem: { code: 'forbidden' },
    });
  });

  it('shows a trainer’s page every answer, shared or not', async () => {
    const lea = await createPerson(api.dataSource);
    await answer(lea, 'surprise', 'Je joue du tuba', false);
    await answer(lea, 'contribution', 'Écouter');
    expect(await onboardingAnswers(api.dataSource.manager, lea.id)).toEqual({
      done: false,
      answers: [
        { prompt: 'contribution', text: 'Écouter', shared: true, updatedAt: expect.stringMatching(/Z$/) },
        {
          prompt: 'surprise',
          text: 'Je joue du tuba',
          shared: false,
          updatedAt: expect.stringMatching(/Z$/),
        },
      ],
    });
  });
});

describe('the directory', () => {
  let cohort: { id: string };
  let trainer: TestPerson;
  let elodie: TestPerson;
  let zoe: TestPerson;
  let silent: TestPerson;

  beforeAll(async () => {
    trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    cohort = await createCohort(api.dataSource, { name: 'Promotion de mars', trainerIds: [trainer.id] });
    elodie = await createPerson(api.dataSource, { name: 'Élodie Œuvrard' });
    zoe = await createPerson(api.dataSource, { name: 'Zoé N’Diaye' });
    silent = await createPerson(api.dataSource, { name: 'Ana Discrète' });
    for (const { id } of [elodie, zoe, silent]) await enrol(api.dataSource, cohort.id, id);
    await answer(elodie, 'skills', 'Comptabilité, 100 % à jour');
    await answer(elodie, 'contribution', 'Relire un contrat');
    await answer(elodie, 'surprise', 'Secret de famille', false);
    await answer(zoe, 'skills', 'Automatiser des_choses');
    await answer(silent, 'skills', 'Comptabilité aussi', false);
    const left = await createPerson(api.dataSource, { name: 'Partie Avant' });
    await answer(left, 'skills', 'Comptabilité d’avant');
    const seat = await enrol(api.dataSource, cohort.id, left.id);
    await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [seat]);
  });

  const directory = (person: TestPerson, search?: string, cohortId = cohort.id) =>
    api.as(person.token)(contract.getDirectory, { params: { cohortId }, query: { search } });
  const names = async (search: string) => (await directory(zoe, search)).members.map(({ name }) => name);

  it('holds what members share, and only who shares', async () => {
    expect(await directory(zoe)).toEqual({
      cohort: { id: cohort.id, name: 'Promotion de mars' },
      members: [
        {
          personId: elodie.id,
          name: 'Élodie Œuvrard',
          answers: [
            { prompt: 'contribution', text: 'Relire un contrat' },
            { prompt: 'skills', text: 'Comptabilité, 100 % à jour' },
          ],
        },
        {
          personId: zoe.id,
          name: 'Zoé N’Diaye',
          answers: [{ prompt: 'skills', text: 'Automatiser des_choses' }],
        },
      ],
    });
  });

  it.each([
    ['elodie', ['Élodie Œuvrard']],
    ['ÉLODIE', ['Élodie Œuvrard']],
    ['oeuvrard', ['Élodie Œuvrard']],
    ['E\u0301lodie', ['Élodie Œuvrard']],
    ["n'diaye", ['Zoé N’Diaye']],
    ['comptabilite', ['Élodie Œuvrard']],
    ['contrat  compta', ['Élodie Œuvrard']],
    ['contrat automatiser', []],
    ['secret', []],
    ['%', ['Élodie Œuvrard']],
    ['_', ['Zoé N’Diaye']],
  ])('finds by %j in names and shared answers', async (search, found) => {
    expect(await names(search)).toEqual(found);
  });

  it('opens to its members, its trainers and the owner, and is not there for others', async () => {
    const owner = await createPerson(api.dataSource, { roles: ['owner'] });
    const otherTrainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    const otherStudent = await createPerson(api.dataSource);
    await enrol(api.dataSource, (await createCohort(api.dataSource)).id, otherStudent.id);
    const held = await createPerson(api.dataSource);
    await api.dataSource.query(
      `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
       VALUES (gen_random_uuid(), $1, $2, 'held', now() + interval '1 hour', now())`,
      [cohort.id, held.id],
    );
    for (const person of [silent, trainer, owner]) expect((await directory(person)).members).toHaveLength(2);
    for (const person of [otherTrainer, otherStudent, held]) {
      await expect(directory(person)).rejects.toMatchObject({ problem: { status: 404 } });
    }
    await expect(directory(owner, undefined, owner.id)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('opens to a trainer who is a student of it without training it', async () => {
    const both = await createPerson(api.dataSource, { roles: ['trainer'] });
    await enrol(api.dataSource, cohort.id, both.id);
    expect((await directory(both)).members).toHaveLength(2);
  });
});
