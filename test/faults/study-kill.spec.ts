import { dataSourceOptions } from '@tandem/api';
import * as contract from '@tandem/contracts';
import { DataSource } from 'typeorm';
import { startApiProcess, type ApiProcess } from '../support/api-process';
import { runCommand } from '../support/command';
import { createPerson, type TestPerson } from '../support/factories';
import { freePort } from '../support/free-port';
import { startMortalPostgres, type MortalPostgres } from '../support/mortal-postgres';
import { waitFor } from '../support/wait-for';

const students = 30;
const inModule = { courseSlug: 'obm', moduleSlug: 'decouvrir-le-metier' };

/** A server of its own, which writes to the disk before it answers, as in production. */
let postgres: MortalPostgres;
let environment: { DATABASE_URL: string };
let api: ApiProcess;
let port: number;

beforeAll(async () => {
  postgres = await startMortalPostgres();
  environment = { DATABASE_URL: `${postgres.url}/postgres` };
  await runCommand('migrate', [], environment);
  await runCommand('import-curriculum', [], environment);
  port = await freePort();
  api = await startApiProcess(port, environment);
});
afterAll(async () => {
  api.kill();
  await api.dead;
  await postgres.stop();
});

async function withDatabase<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(environment.DATABASE_URL, 2)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** The last number that the API acknowledged, and the last that was sent, of each thing that one student saves. */
interface Saved {
  person: TestPerson;
  attemptId: string;
  note: { sent: number; acknowledged: number };
  answer: { sent: number; acknowledged: number };
  ticked: boolean;
  completed: boolean;
}

const clientOf = ({ token }: TestPerson) => contract.createClient({ baseUrl: api.url, token });
const textOf = ({ id }: TestPerson, turn: number) => `${id} ${turn}`;
const seen = new Set<string>();

/** One save after another, whatever becomes of the server; only what is acknowledged is written down. */
async function study(saved: Saved, lessonId: string, key: string, questionKey: string, until: () => boolean) {
  const { person } = saved;
  const tell = async (save: () => Promise<unknown>, acknowledge: () => void) => {
    try {
      await save();
      acknowledge();
    } catch (error) {
      // A refusal would be a fault of its own; a broken connection is what this is about.
      if (error instanceof contract.ProblemError) seen.add(error.problem.code);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  while (!until()) {
    const call = clientOf(person);
    const params = { lessonId };
    const turn = ++saved.note.sent;
    const body = { text: textOf(person, turn), base: 0, writer: { id: person.id, turn } };
    await tell(
      () => call(contract.saveNote, { params, body }),
      () => (saved.note.acknowledged = turn),
    );
    const answer = ++saved.answer.sent;
    await tell(
      () =>
        call(contract.saveAnswer, {
          params: { attemptId: saved.attemptId, questionKey },
          body: { answer: { text: textOf(person, answer) } },
        }),
      () => (saved.answer.acknowledged = answer),
    );
    await tell(
      () => call(contract.saveTicks, { params, body: { ticks: [{ key, ticked: true }] } }),
      () => (saved.ticked = true),
    );
    await tell(
      () => call(contract.completeLesson, { params }),
      () => (saved.completed = true),
    );
  }
}

const numberIn = (text: string) => Number(text.split(' ')[1]);

it('API and PostgreSQL are killed while thirty study: all that was acknowledged is there, and nobody else’s', async () => {
  const people = await withDatabase((dataSource) =>
    Promise.all(Array.from({ length: students }, () => createPerson(dataSource))),
  );
  const first = clientOf(people[0]!);
  const lesson = await first(contract.getLesson, { params: { ...inModule, lessonSlug: 'quatre-niveaux' } });
  const [, key] = /name="tick" value="(\w+)"/.exec(lesson.html!)!;
  const quiz = await first(contract.getQuiz, { params: inModule });
  const question = quiz.questions.find(({ kind }) => kind === 'short-text')!.key;
  const all = await Promise.all(
    people.map(async (person): Promise<Saved> => {
      const { id } = await clientOf(person)(contract.startAttempt, { params: { quizId: quiz.id } });
      const none = { sent: 0, acknowledged: 0 };
      return {
        person,
        attemptId: id,
        note: { ...none },
        answer: { ...none },
        ticked: false,
        completed: false,
      };
    }),
  );
  let over = false;
  const studying = all.map((saved) => study(saved, lesson.id, key!, question, () => over));
  const progressed = async () => {
    const before = all.map(({ answer }) => answer.acknowledged);
    await waitFor(async () => all.every(({ answer }, at) => answer.acknowledged > before[at]! + 1), 60);
  };
  for (const crash of ['api', 'postgres', 'api', 'postgres'] as const) {
    await progressed();
    if (crash === 'postgres') await postgres.crash();
    else {
      api.kill();
      await api.dead;
      api = await startApiProcess(port, environment);
    }
  }
  await progressed();
  over = true;
  await Promise.all(studying);
  await postgres.crash();

  expect([...seen].filter((code) => code !== 'internal' && code !== 'not-ready')).toEqual([]);
  await withDatabase(async (dataSource) => {
    for (const { person, note, answer, ticked, completed, attemptId } of all) {
      const [row] = await dataSource.query<
        [{ note: string; versions: number; answer: string; ticked: boolean; completed: boolean }]
      >(
        `SELECT d.text AS note, a.answers->$3->>'text' AS answer,
           (SELECT count(*)::int FROM draft_version WHERE person_id = $1) AS versions,
           EXISTS (SELECT FROM lesson_tick WHERE person_id = $1 AND ticked) AS ticked,
           EXISTS (SELECT FROM lesson_progress WHERE person_id = $1 AND completed_at IS NOT NULL) AS completed
         FROM draft d, quiz_attempt a WHERE d.person_id = $1 AND a.id = $2`,
        [person.id, attemptId, question],
      );
      expect([row.note, row.answer].every((text) => text.startsWith(`${person.id} `))).toBe(true);
      expect(numberIn(row.note)).toBeGreaterThanOrEqual(note.acknowledged);
      expect(numberIn(row.answer)).toBeGreaterThanOrEqual(answer.acknowledged);
      expect(row).toMatchObject({ versions: 0, ticked, completed });
    }
  });
});
