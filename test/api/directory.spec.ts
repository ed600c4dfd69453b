import * as contract from '@tandem/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';

let api: TestApp;
let cohort: { id: string };
let trainer: TestPerson;
let elodie: TestPerson;
let zoe: TestPerson;
let silent: TestPerson;
let otherCohort: { id: string };
let farah: TestPerson;

type Prompt = contract.OnboardingPrompt;

async function answer(
  person: TestPerson,
  prompt: contract.OnboardingPrompt,
  text: string,
  audience: contract.Audience = 'cohort',
) {
  const { answers } = await api.as(person.token)(contract.getOnboarding, {});
  const base = answers.find((one) => one.prompt === prompt)?.updatedAt ?? null;
  return api.as(person.token)(contract.answerPrompt, { params: { prompt }, body: { text, audience, base } });
}

beforeAll(async () => {
  api = await startTestApp();
  const { dataSource } = api;
  trainer = await createPerson(dataSource, { roles: ['trainer'] });
  cohort = await createCohort(dataSource, { name: 'Promotion de mars', trainerIds: [trainer.id] });
  elodie = await createPerson(dataSource, { name: 'Élodie Œuvrard' });
  zoe = await createPerson(dataSource, { name: 'Zoé N’Diaye' });
  silent = await createPerson(dataSource, { name: 'Ana Discrète' });
  for (const { id } of [elodie, zoe, silent]) await enrol(dataSource, cohort.id, id);
  await answer(elodie, 'skills', 'Comptabilité, 100 % à jour', 'academy');
  await answer(elodie, 'contribution', 'Relire un contrat');
  await answer(elodie, 'surprise', 'Secret de famille', 'trainers');
  await answer(zoe, 'skills', 'Automatiser des_choses');
  await answer(silent, 'skills', 'Comptabilité aussi', 'trainers');
  const left = await createPerson(dataSource, { name: 'Partie Avant' });
  await answer(left, 'skills', 'Comptabilité d’avant', 'academy');
  const seat = await enrol(dataSource, cohort.id, left.id);
  await dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [seat]);
  otherCohort = await createCohort(dataSource, { name: 'Promotion de juin' });
  farah = await createPerson(dataSource, { name: 'Farah Ziani' });
  await enrol(dataSource, otherCohort.id, farah.id);
  await answer(farah, 'skills', 'Comptabilité de gestion', 'academy');
  await answer(farah, 'contribution', 'Coudre un rideau');
});
afterAll(() => api.close());

const directory = (
  person: TestPerson,
  query: Partial<contract.InputOf<typeof contract.getDirectory>['query']> = {},
) => api.as(person.token)(contract.getDirectory, { query: { page: 1, ...query } });
const names = async (person: TestPerson, query: Parameters<typeof directory>[1] = {}) =>
  (await directory(person, query)).members.map(({ name }) => name);
const member = (reader: TestPerson, { id }: TestPerson) =>
  api.as(reader.token)(contract.getDirectoryMember, { params: { personId: id } });
const notFound = { problem: { status: 404 } };

it('holds what members show to the reader, and only who shows something', async () => {
  expect(await directory(zoe)).toEqual({
    cohorts: [
      { id: cohort.id, name: 'Promotion de mars', own: true },
      { id: otherCohort.id, name: 'Promotion de juin', own: false },
    ],
    members: [
      {
        personId: elodie.id,
        name: 'Élodie Œuvrard',
        cohorts: ['Promotion de mars'],
        answers: [
          { prompt: 'contribution', text: 'Relire un contrat' },
          { prompt: 'skills', text: 'Comptabilité, 100 % à jour' },
        ],
      },
      {
        personId: farah.id,
        name: 'Farah Ziani',
        cohorts: ['Promotion de juin'],
        answers: [{ prompt: 'skills', text: 'Comptabilité de gestion' }],
      },
      {
        personId: zoe.id,
        name: 'Zoé N’Diaye',
        cohorts: ['Promotion de mars'],
        answers: [{ prompt: 'skills', text: 'Automatiser des_choses' }],
      },
    ],
    total: 3,
    page: 1,
  });
  expect((await member(farah, elodie)).answers).toEqual([
    { prompt: 'skills', text: 'Comptabilité, 100 % à jour' },
  ]);
  await expect(member(farah, zoe)).rejects.toMatchObject(notFound);
  await expect(member(zoe, silent)).rejects.toMatchObject(notFound);
});

it.each([
  ['elodie', ['Élodie Œuvrard']],
  ['ÉLODIE', ['Élodie Œuvrard']],
  ['oeuvrard', ['Élodie Œuvrard']],
  ['E\u0301lodie', ['Élodie Œuvrard']],
  ["n'diaye", ['Zoé N’Diaye']],
  ['comptabilite', ['Élodie Œuvrard', 'Farah Ziani']],
  ['contrat  compta', ['Élodie Œuvrard']],
  ['contrat automatiser', []],
  ['secret', []],
  // Of another cohort, and shown to hers alone.
  ['rideau', []],
  ['%', ['Élodie Œuvrard']],
  ['_', ['Zoé N’Diaye']],
  ['\\', []],
])('finds by %j in names and in answers that the reader may read', async (search, found) => {
  expect(await names(zoe, { search })).toEqual(found);
});

it('can be narrowed to one cohort, and says how many there are', async () => {
  expect(await names(zoe, { cohortId: otherCohort.id })).toEqual(['Farah Ziani']);
  expect(await names(zoe, { cohortId: cohort.id, search: 'compta' })).toEqual(['Élodie Œuvrard']);
  expect(await directory(zoe, { page: 2 })).toMatchObject({ members: [], total: 3 });
});

it('shows trainers and owners those of their cohorts, and nothing to whoever is in none', async () => {
  const { dataSource } = api;
  const owner = await createPerson(dataSource, { roles: ['owner'] });
  const outsider = await createPerson(dataSource);
  const held = await createPerson(dataSource);
  await dataSource.query(
    `INSERT INTO enrolment (id, cohort_id, person_id, status, held_until, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'held', now() + interval '1 hour', now())`,
    [cohort.id, held.id],
  );
  for (const person of [trainer, silent, owner]) expect(await names(person)).toHaveLength(3);
  expect((await member(owner, farah)).answers).toHaveLength(2);
  for (const person of [outsider, held]) {
    expect(await directory(person)).toMatchObject({ cohorts: [], members: [], total: 0 });
    await expect(member(person, elodie)).rejects.toMatchObject(notFound);
  }
  // Whoever answers before she is in a cohort sees what it will see.
  await answer(outsider, 'skills', 'Coudre', 'cohort');
  expect(await member(outsider, outsider)).toMatchObject({ cohorts: [], answers: [{ text: 'Coudre' }] });
  const both = await createPerson(dataSource, { roles: ['trainer'] });
  await enrol(dataSource, cohort.id, both.id);
  expect(await names(both)).toHaveLength(3);
});

it('follows her choices and her name at once, and lets her leave', async () => {
  const mina = await createPerson(api.dataSource, { name: 'Mina Leroy' });
  await enrol(api.dataSource, cohort.id, mina.id);
  await answer(mina, 'skills', 'Chanter juste', 'trainers');
  await answer(mina, 'goal', 'Ouvrir une chorale', 'trainers');
  const call = api.as(mina.token);
  const share = (audiences: Partial<Record<Prompt, contract.Audience>>) =>
    call(contract.shareAnswers, { body: { audiences } });
  expect(await names(zoe, { search: 'chanter' })).toEqual([]);
  // The prompt that she has not answered is passed over.
  const { answers } = await share({ skills: 'academy', surprise: 'academy' });
  expect(answers.map(({ prompt, audience }) => [prompt, audience])).toEqual([
    ['goal', 'trainers'],
    ['skills', 'academy'],
  ]);
  await call(contract.updateMe, { body: { name: 'Mina Leroÿ-Çelik' } });
  expect(await names(farah, { search: 'celik chanter' })).toEqual(['Mina Leroÿ-Çelik']);
  await share({ skills: 'cohort' });
  expect(await names(farah, { search: 'chanter' })).toEqual([]);
  expect(await names(zoe, { search: 'chanter' })).toEqual(['Mina Leroÿ-Çelik']);
  await share({ skills: 'trainers' });
  expect(await names(zoe, { search: 'chanter' })).toEqual([]);
  await expect(member(zoe, mina)).rejects.toMatchObject(notFound);
});

it('forgets whoever is erased, and finds what two tabs show at once', async () => {
  const { dataSource } = api;
  const two = await createPerson(dataSource, { name: 'Deux Onglets' });
  await enrol(dataSource, cohort.id, two.id);
  await Promise.all([answer(two, 'skills', 'Premier onglet'), answer(two, 'contribution', 'Second onglet')]);
  expect(await names(zoe, { search: 'premier second' })).toEqual(['Deux Onglets']);
  const gone = await createPerson(dataSource, { name: 'Canari Effacé' });
  await answer(gone, 'skills', 'Canari', 'academy');
  await dataSource.query('DELETE FROM person WHERE id = $1', [gone.id]);
  const entries = await dataSource.query('SELECT FROM directory_entry WHERE person_id = $1', [gone.id]);
  expect(entries).toHaveLength(0);
});

describe('a lesson', () => {
  let about: { moduleSlug: string; lessonSlug: string };

  beforeAll(async () => {
    const [course] = await api.dataSource.query<
      [{ modules: Array<{ slug: string; lessons: Array<{ slug: string; themes: string[] }> }> }]
    >(`SELECT content->'modules' AS modules FROM course_version v JOIN course c ON c.id = v.course_id
       WHERE c.slug = 'obm' ORDER BY v.number DESC LIMIT 1`);
    const [found] = course.modules.flatMap(({ slug, lessons }) =>
      lessons
        .filter(({ themes }) => themes.includes('marge'))
        .map((one) => ({ moduleSlug: slug, lessonSlug: one.slug })),
    );
    about = found!;
  });
  const help = async (person: TestPerson) =>
    (await api.as(person.token)(contract.getLesson, { params: { courseSlug: 'obm', ...about } })).help;

  it('suggests members of the cohort who know what it is about, and says why', async () => {
    expect(await help(zoe)).toEqual({
      themes: ['lire des comptes', 'la marge'],
      helpers: [
        { personId: elodie.id, name: 'Élodie Œuvrard', met: [{ prompt: 'skills', words: ['Comptabilité'] }] },
      ],
    });
    // Not herself; and whoever shows herself to all is suggested to her own cohort alone.
    expect((await help(elodie)).helpers).toEqual([]);
    expect((await help(farah)).helpers).toEqual([]);
  });

  it('suggests nobody whose seat is paused or given up, nor who hides what met', async () => {
    const seat = (status: string) =>
      api.dataSource.query('UPDATE enrolment SET status = $2 WHERE person_id = $1', [elodie.id, status]);
    for (const status of ['paused', 'released']) {
      await seat(status);
      expect((await help(zoe)).helpers).toEqual([]);
    }
    await seat('active');
    expect((await help(zoe)).helpers).toHaveLength(1);
    const share = (audience: contract.Audience) =>
      api.as(elodie.token)(contract.shareAnswers, { body: { audiences: { skills: audience } } });
    await share('trainers');
    expect((await help(zoe)).helpers).toEqual([]);
    // Of two answers that meet, the one that she hides stays hidden.
    await answer(elodie, 'contribution', 'Calculer une marge');
    expect((await help(zoe)).helpers).toMatchObject([
      { personId: elodie.id, met: [{ prompt: 'contribution' }] },
    ]);
    await answer(elodie, 'contribution', 'Relire un contrat');
    await share('academy');
  });

  it('suggests nobody whom she has blocked, nor who has blocked her: neither could be asked', async () => {
    for (const [by, other] of [
      [zoe, elodie],
      [elodie, zoe],
    ] as const) {
      const block = (blocked: boolean) =>
        api.as(by.token)(contract.blockContact, { params: { personId: other.id }, body: { blocked } });
      await block(true);
      expect((await help(zoe)).helpers).toEqual([]);
      await block(false);
      expect((await help(zoe)).helpers).toHaveLength(1);
    }
  });
});
