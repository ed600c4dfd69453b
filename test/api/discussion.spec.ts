import * as contract from '@tandem/contracts';
import { newId } from '@tandem/platform';
import { createAcademy, type Academy } from '../support/academy';
import { startTestApp, type TestApp } from '../support/app';
import { discussionOf, writePost } from '../support/discussion';
import { createPerson, enrol, type TestPerson } from '../support/factories';
import { problemOf } from '../support/problem';

let api: TestApp;
let academy: Academy;
let lessonId: string;
/** Two more members of the cohort. */
let talk: ReturnType<typeof discussionOf>;
let lea: TestPerson;
let otherLea: TestPerson;

beforeAll(async () => {
  api = await startTestApp();
  academy = await createAcademy(api);
  lessonId = academy.course.content.modules[1]!.lessons[0]!.id;
  talk = discussionOf(api, academy, lessonId);
  lea = await createPerson(api.dataSource, { name: 'Léa Moreau' });
  otherLea = await createPerson(api.dataSource, { name: 'Léa Fontaine' });
  for (const { id } of [lea, otherLea]) await enrol(api.dataSource, academy.cohortId, id);
});
afterAll(() => api.close());
beforeEach(() => api.dataSource.query('DELETE FROM rate_limit'));

const lessonThreads = (person: TestPerson, after?: string) => {
  const module = academy.course.content.modules[1]!;
  const params = { courseSlug: 'obm', moduleSlug: module.slug, lessonSlug: module.lessons[0]!.slug };
  return talk.as(person)(contract.getLessonDiscussion, { params, query: { after } });
};
describe('a thread and its replies', () => {
  it('are seen by members and trainers of the cohort, with who wrote and how many replied', async () => {
    const { id } = await talk.thread(academy.student, { title: 'Le tarif de Tournelune' });
    await talk.reply(lea, id);
    await talk.reply(academy.trainer, id, 'Oui, **comme** cela.');
    const { threads, lesson, people } = await lessonThreads(lea);
    expect(lesson.id).toBe(lessonId);
    expect(people.map(({ name }) => name)).toEqual([
      'Aïcha Benali',
      'Léa Fontaine',
      'Léa Moreau',
      'Nora Petit',
    ]);
    expect(threads[0]).toMatchObject({
      ...{ id, title: 'Le tarif de Tournelune', excerpt: 'Comment faites-vous ?', replies: 2 },
      author: { name: 'Aïcha Benali', staff: false, own: false },
      answered: false,
    });
    const seen = await talk.read(academy.student, id);
    expect(seen.thread).toMatchObject({ acts: ['reply', 'edit', 'delete'], text: 'Comment faites-vous ?' });
    expect(seen.replies.map(({ author, html }) => [author.name, author.staff, html])).toEqual([
      ['Léa Moreau', false, '<p>Comme ceci.</p>'],
      ['Nora Petit', true, '<p>Oui, <strong>comme</strong> cela.</p>'],
    ]);
    const ofCohort = await talk.as(academy.trainer)(contract.listCohortThreads, {
      params: { cohortId: academy.cohortId },
      query: {},
    });
    expect(ofCohort.threads.map((one) => one.id)).toContain(id);
  });

  it('keep the mark of a trainer on what she said, once she has left the cohort', async () => {
    const gone = await createPerson(api.dataSource, { name: 'Maud Serre', roles: ['trainer'] });
    const row = [academy.cohortId, gone.id];
    await api.dataSource.query(
      `INSERT INTO cohort_trainer (cohort_id, person_id, role) VALUES ($1, $2, 'co_trainer')`,
      row,
    );
    const { id } = await talk.thread(academy.student, { title: 'Le délai' });
    await talk.reply(gone, id, 'Deux jours.');
    await api.dataSource.query('DELETE FROM cohort_trainer WHERE cohort_id = $1 AND person_id = $2', row);
    const { replies } = await talk.read(academy.student, id);
    expect(replies).toMatchObject([{ author: { name: 'Maud Serre', staff: true } }]);
  });

  it('come by pages, none twice and none left out, though many were written at one instant', async () => {
    const module = academy.course.content.modules[2]!;
    const place = { cohortId: academy.cohortId, lessonId: module.lessons[0]!.id, authorId: lea.id };
    const createdAt = new Date('2026-11-01T10:00:00.123Z');
    const written: string[] = [];
    for (let i = 0; i < 45; i++) written.push(await writePost(api.dataSource, { ...place, createdAt }));
    const params = { courseSlug: 'obm', moduleSlug: module.slug, lessonSlug: module.lessons[0]!.slug };
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 3; page++) {
      const { threads, next } = await talk.as(lea)(contract.getLessonDiscussion, {
        params,
        query: { after },
      });
      seen.push(...threads.map(({ id }) => id));
      expect(next === null).toBe(page === 2);
      after = next ?? undefined;
    }
    expect(seen).toEqual([...written].sort().reverse());

    const threadId = written[0]!;
    const replies: string[] = [];
    for (let i = 0; i < 55; i++)
      replies.push(await writePost(api.dataSource, { ...place, threadId, createdAt }));
    replies.sort();
    const first = await talk.read(lea, threadId);
    expect(first).toMatchObject({ replyCount: 55, earlier: false });
    const second = await talk.read(lea, threadId, { after: first.next! });
    expect([...first.replies, ...second.replies].map(({ id }) => id)).toEqual(replies);
    const from = await talk.read(lea, threadId, { at: replies[53]! });
    expect(from).toMatchObject({ earlier: true, next: null });
    expect(from.replies.map(({ id }) => id)).toEqual(replies.slice(53));
  });

  it.each(['2026-99-99T10:00:00.000Z_01936f2e-aaaa-7bbb-8ccc-0123456789ab', 'x', "'; DROP TABLE person"])(
    'refuses a cursor that is none: %s',
    async (after) => {
      expect(await problemOf(lessonThreads(lea, after))).toMatchObject({ code: 'validation' });
    },
  );

  it('do not exist for other cohorts, and wait for the lesson to open', async () => {
    const { id } = await talk.thread(academy.student);
    for (const stranger of [academy.otherStudent, academy.otherTrainer]) {
      expect(await problemOf(talk.read(stranger, id))).toMatchObject({ code: 'not-found' });
      expect(await problemOf(talk.reply(stranger, id))).toMatchObject({ code: 'not-found' });
    }
    const release = [academy.cohortId, academy.course.content.modules[1]!.id];
    const opens = (at: string) =>
      api.dataSource.query(
        `UPDATE cohort_release SET opens_at = ${at} WHERE cohort_id = $1 AND part_id = $2`,
        release,
      );
    await opens(`now() + interval '1 day'`);
    try {
      for (const attempt of [talk.read(lea, id), talk.reply(lea, id), lessonThreads(lea), talk.thread(lea)])
        expect(await problemOf(attempt)).toMatchObject({ code: 'lesson-locked', status: 403 });
      const { threads } = await talk.as(lea)(contract.listCohortThreads, {
        params: { cohortId: academy.cohortId },
        query: {},
      });
      expect(threads.map((one) => one.lesson?.id)).not.toContain(lessonId);
      expect((await talk.read(academy.trainer, id)).thread.id).toBe(id);
    } finally {
      await opens(`now() - interval '1 day'`);
    }
  });

  it('leave the reach of somebody who gives up her seat', async () => {
    const leaving = await createPerson(api.dataSource);
    const seat = await enrol(api.dataSource, academy.cohortId, leaving.id);
    const { id } = await talk.thread(leaving);
    await api.dataSource.query(`UPDATE enrolment SET status = 'released' WHERE id = $1`, [seat]);
    expect(await problemOf(talk.read(leaving, id))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(lessonThreads(leaving))).toMatchObject({ code: 'lesson-locked' });
    expect((await talk.read(lea, id)).thread.author.name).toBe('Inès Martin');
  });

  it('of an erased person stay, without her name', async () => {
    const erased = await createPerson(api.dataSource);
    const place = { cohortId: academy.cohortId, lessonId, authorId: erased.id };
    const id = await writePost(api.dataSource, place);
    await api.dataSource.query('DELETE FROM person WHERE id = $1', [erased.id]);
    expect((await talk.read(lea, id)).thread).toMatchObject({
      author: { name: null, own: false },
      acts: ['reply', 'report'],
    });
  });
});

describe('writing', () => {
  it('posts once under one key, and says so of other words under it', async () => {
    const key = newId();
    const first = await talk.thread(lea, { key });
    expect(await talk.thread(lea, { key })).toEqual(first);
    expect(await problemOf(talk.thread(lea, { key, text: 'Autre chose' }))).toMatchObject({
      code: 'post-sent-otherwise',
    });
    // The key of one person is not that of another.
    expect((await talk.thread(otherLea, { key })).id).not.toBe(first.id);
  });

  it('stops at ten posts a minute, and says for how long', async () => {
    for (let i = 0; i < 10; i++) await talk.thread(otherLea);
    const refused = await problemOf(talk.thread(otherLea));
    expect(refused).toMatchObject({ code: 'too-many-requests', context: { retryAfter: expect.any(Number) } });
    await talk.thread(lea);
  });

  it('refuses what is empty or too long, next to its field', async () => {
    const refused = await problemOf(talk.thread(lea, { title: ' ', text: 'x'.repeat(5001) }));
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['#/title', '#/text']);
  });

  it('does not reply to a reply', async () => {
    const { id } = await talk.thread(lea);
    const { id: replyId } = await talk.reply(otherLea, id);
    expect(await problemOf(talk.reply(lea, replyId))).toMatchObject({ code: 'not-found' });
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1)) [y](data:text/html,x)',
    '![x](https://ailleurs.example/pixel.png)',
    '::embed{url="https://exemple.fr"}',
    '@Léa Moreau <b onclick="x">',
    '<iframe src="https://exemple.fr"></iframe>',
  ])('shows nothing that runs or loads: %s', async (text) => {
    const { id } = await talk.thread(lea, { text });
    const { thread: seen } = await talk.read(otherLea, id);
    expect(seen.html).not.toMatch(/<(script|img|iframe|b|object|form)\b/i);
    expect(seen.html!.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i);
    expect(seen.html).not.toMatch(/href="(?!https?:|mailto:)/i);
  });
});

describe('mentions', () => {
  it('are found whatever case and accents, and stand out', async () => {
    const { id } = await talk.thread(lea, { text: 'Merci @aicha benali et @nora' });
    const { thread: seen } = await talk.read(otherLea, id);
    expect(seen.html).toBe('<p>Merci <strong>@Aïcha Benali</strong> et <strong>@Nora Petit</strong></p>');
  });

  it('that fit several people are asked back, and posted once one was chosen', async () => {
    const text = 'Bravo @lea';
    const refused = await problemOf(talk.thread(academy.student, { text }));
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '#/text' }] });
    const { mentions } = refused.context as {
      mentions: Array<{ typed: string; personIds: string[] }>;
    };
    expect(mentions).toEqual([{ typed: 'lea', personIds: expect.arrayContaining([lea.id, otherLea.id]) }]);
    const { id } = await talk.as(academy.student)(contract.writeThread, {
      params: { cohortId: academy.cohortId, lessonId },
      body: { key: newId(), title: 'Bravo', text, choices: [{ typed: 'lea', personId: otherLea.id }] },
    });
    expect((await talk.read(lea, id)).thread.html).toContain('@Léa Fontaine');
  });
});

describe('changing', () => {
  it('an own post marks it as edited; what did not change is not', async () => {
    const { id } = await talk.thread(lea, { text: 'Un' });
    const edit = (person: TestPerson, body: { title?: string; text: string; base?: string }) =>
      talk.as(person)(contract.editPost, { params: { postId: id }, body });
    await edit(lea, { text: 'Un' });
    expect((await talk.read(lea, id)).thread.editedAt).toBeNull();
    await edit(lea, { title: 'Autre titre', text: 'Deux' });
    expect((await talk.read(otherLea, id)).thread).toMatchObject({
      ...{ title: 'Autre titre', html: '<p>Deux</p>', editedAt: expect.any(String), text: null },
    });
    expect(await problemOf(edit(otherLea, { text: 'Trois' }))).toMatchObject({ code: 'post-act-refused' });
    // Her other tab has not seen that: sent again it is done, other words take its place once she has.
    await edit(lea, { title: 'Autre titre', text: 'Deux' });
    expect(await problemOf(edit(lea, { text: 'Trois' }))).toMatchObject({ code: 'post-changed' });
    const { editedAt } = (await talk.read(lea, id)).thread;
    await edit(lea, { text: 'Trois', base: editedAt! });
    expect((await talk.read(lea, id)).thread.text).toBe('Trois');
  });

  it('deletes the text, and keeps the place of a thread that has replies', async () => {
    const canary = `secret-${newId()}`;
    const { id } = await talk.thread(lea, { title: canary, text: canary });
    const { id: replyId } = await talk.reply(otherLea, id);
    expect(await problemOf(talk.remove(otherLea, id))).toMatchObject({ code: 'post-act-refused' });
    await talk.remove(lea, id);
    await talk.remove(lea, id);
    expect((await talk.read(otherLea, id)).thread).toMatchObject({
      ...{ state: 'deleted', title: null, html: null, acts: [] },
    });
    const [{ left }] = await api.dataSource.query(
      'SELECT count(*)::int AS left FROM discussion_post d WHERE d::text LIKE $1',
      [`%${canary}%`],
    );
    expect(left).toBe(0);
    expect((await lessonThreads(lea)).threads.map((one) => one.id)).toContain(id);
    expect(await problemOf(talk.reply(lea, id))).toMatchObject({ code: 'post-act-refused' });
    await talk.remove(otherLea, replyId);
    expect(await problemOf(talk.read(lea, id))).toMatchObject({ code: 'not-found' });
    expect((await lessonThreads(lea)).threads.map((one) => one.id)).not.toContain(id);
  });
});
