import { randomUUID } from 'node:crypto';
import { importCourse } from '@tandem/catalogue';
import * as contract from '@tandem/contracts';
import { createApp } from '../../apps/api/src/create-app';
import { startTestApp, type TestApp } from '../support/app';
import { testConfig } from '../support/config';
import { createCohort, createPerson, enrol, type TestPerson } from '../support/factories';
import { expectProblem } from '../support/problem';
import { smallCourse } from '../support/small-course';
import { waitFor } from '../support/wait-for';

let api: TestApp;
let student: TestPerson;
let stranger: TestPerson;
let lessonIds: Map<string, string>;
let cohortId: string;

const lesson = (key: string, title: string, objective = 'Un but.', text = 'Un texte.') => ({
  ...{ key, title, objective, text },
});
const freeModule = {
  key: 'libre',
  free: true,
  lessons: [
    lesson('deleguer', 'Déléguer sans perdre le fil', 'Confier.', 'Une tâche déléguée se suit de loin.'),
    lesson('boussole-but', 'Tenir un cap', 'Lire une boussole.', 'Elle coûte 1\u202f490\u00a0€ en 3 fois.'),
    lesson('boussole-texte', 'Garder un cap', 'Garder.', 'La boussole, et encore la boussole.'),
    lesson('boussole-titre', 'La boussole'),
    lesson('sections', 'Deux parties', 'Voir.', 'Un but.\n\n## L’été venu\n\nLes hirondelles reviennent.\n'),
    lesson('dangereuse', 'Du code', 'Voir.', 'On écrit `<img src=x onerror=alert(1)>` et le mot navigateur.'),
  ],
  glossary: [
    { key: 'delegation', term: 'Délégation', definition: 'Confier un résultat à quelqu’un de confiance.' },
    { key: 'delegation-a-l-envers', term: 'Délégation à l’envers', definition: 'La délégation qui revient.' },
  ],
};
const paidModule = {
  key: 'payant',
  lessons: [lesson('secrete', 'La salamandre', 'Apprivoiser la salamandre.', 'Une salamandre cachée.')],
};

const find = async (q: string, more: { kind?: contract.SearchKind; cursor?: number } = {}, who = student) =>
  api.as(who.token)(contract.search, { query: { q, ...more } });
const instead = async (q: string, who = student) => (await find(q, {}, who)).instead;
const textOf = (pieces: contract.MarkedText) => pieces.map(({ text }) => text).join('');
const titles = ({ hits }: { hits: contract.SearchHit[] }) => hits.map(({ title }) => textOf(title));
const marked = (pieces: contract.MarkedText) => pieces.filter(({ hit }) => hit).map(({ text }) => text);
const note = (who: TestPerson, key: string, text: string, base = 0) =>
  api.as(who.token)(contract.saveNote, { params: { lessonId: lessonIds.get(key)! }, body: { text, base } });

beforeAll(async () => {
  api = await startTestApp();
  await importCourse(api.dataSource, smallCourse([freeModule, paidModule]), new Date());
  student = await createPerson(api.dataSource);
  stranger = await createPerson(api.dataSource, { name: 'Zoé Blanc' });
  ({ id: cohortId } = await createCohort(api.dataSource, { startsOn: '2026-01-05' }));
  await enrol(api.dataSource, cohortId, student.id);
  const parts = await api.dataSource.query<Array<{ id: string; key: string }>>(
    `SELECT id, key FROM course_part WHERE kind = 'lesson' AND archived_at IS NULL`,
  );
  lessonIds = new Map(parts.map((part) => [part.key, part.id]));
  await waitFor(async () => {
    const { modules } = await api.as()(contract.getOutline, { params: { courseSlug: 'obm' } });
    return modules.length === 2;
  });
});
afterAll(() => api.close());

describe('words are found', () => {
  it.each(['délégation', 'DELEGATION', 'De\u0301le\u0301gation', '  délégations ', 'délég'])(
    'whatever accents, case, number and form: « %s »',
    async (q) => expect(titles(await find(q))[0]).toBe('Délégation'),
  );

  it.each(['déléguer', 'déléguée', 'DÉLÉGUÉES', 'deleguees', 'délégué'])(
    'by another form of the same verb: « %s »',
    async (q) => expect(titles(await find(q))).toContain('Déléguer sans perdre le fil'),
  );

  it('all of them, wherever they stand in a lesson', async () => {
    expect(titles(await find('tâche confier fil'))).toEqual(['Déléguer sans perdre le fil']);
    for (const q of ['1 490', '1490 coûte']) expect(titles(await find(q))).toEqual(['Tenir un cap']);
  });

  it('in the title first, then in the objective, then in the text', async () => {
    expect(titles(await find('boussole'))).toEqual(['La boussole', 'Tenir un cap', 'Garder un cap']);
  });

  it('with a typing error, and says what was looked for instead', async () => {
    expect(await instead('délagation')).toEqual(['délégation']);
    expect(titles(await find('délagation'))[0]).toBe('Délégation');
  });

  it('in part, when nothing says them all', async () => {
    const found = await find('hirondelles xylophage');
    expect(found.instead).toEqual(['hirondelles']);
    expect(titles(found)).toEqual(['Deux parties']);
    for (const q of ['2 490', '3 xylophage']) expect(titles(await find(q))).toEqual([]);
  });

  it('not at all, when nothing comes near', async () => {
    expect(await find('xylophage')).toEqual({
      ...{ hits: [], counts: { lesson: 0, term: 0, note: 0, post: 0 }, instead: [], next: null },
    });
  });
});

describe('a hit', () => {
  it('leads to the section that says it, with what was found marked', async () => {
    const [hit] = (await find('hirondelle')).hits;
    expect(hit).toMatchObject({
      ...{ kind: 'lesson', slug: 'sections', module: { number: 1, slug: 'libre', title: 'Module libre' } },
      section: { anchor: 'lété-venu', heading: 'L’été venu' },
      excerpt: [
        { text: 'Les ', hit: false },
        { text: 'hirondelles', hit: true },
        { text: ' reviennent.', hit: false },
      ],
    });
  });

  it('by its title shows its objective', async () => {
    const [hit] = (await find('cap tenir')).hits;
    expect([marked(hit!.title), textOf(hit!.excerpt)]).toEqual([['Tenir', 'cap'], 'Lire une boussole.']);
  });

  it('leaves HTML of texts and notes the text that it is', async () => {
    const [code] = (await find('navigateur')).hits;
    expect(textOf(code!.excerpt)).toContain('<img src=x onerror=alert(1)>');
    await note(student, 'dangereuse', '<img src=x onerror=alert(1)> un ornithorynque');
    const [own] = (await find('ornithorynque')).hits;
    expect(textOf(own!.excerpt)).toBe('<img src=x onerror=alert(1)> un ornithorynque');
    expect(marked(own!.excerpt)).toEqual(['ornithorynque']);
  });
});

describe('what is not hers to open', () => {
  it('a lesson without a seat is not found, nor by a typing error', async () => {
    expect(titles(await find('salamandre'))).toEqual(['La salamandre']);
    for (const q of ['salamandre', 'salamendre', 'salamandre boussole'])
      expect(titles(await find(q, {}, stranger))).not.toContain('La salamandre');
    expect(await instead('salamendre', stranger)).toEqual([]);
  });

  it('a lesson is found from its release on, without being indexed again', async () => {
    const starts = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const waiting = await createPerson(api.dataSource);
    const { id } = await createCohort(api.dataSource, { startsOn: starts });
    await enrol(api.dataSource, id, waiting.id);
    const index = () => api.dataSource.query('SELECT id, xmin::text FROM search_entry ORDER BY id');
    const before = await index();
    const nothing = { hits: [], instead: [] };
    for (const q of ['salamandre', 'salamendre']) expect(await find(q, {}, waiting)).toMatchObject(nothing);
    await api.as()(contract.advanceClock, { body: { advance: 'P14D' } });
    expect(titles(await find('salamandre', {}, waiting))).toEqual(['La salamandre']);
    expect(await instead('salamendre', waiting)).toEqual(['salamandre']);
    expect(await index()).toEqual(before);
  });

  it('a note of somebody else is not found, nor a word of it offered', async () => {
    await note(stranger, 'deleguer', 'Mon pangolin secret');
    expect((await find('pangolin', {}, stranger)).counts.note).toBe(1);
    for (const q of ['pangolin', 'pangolun']) expect(await find(q)).toMatchObject({ hits: [], instead: [] });
    expect(await instead('pangolun', stranger)).toEqual(['pangolin']);
  });
});

it('a note is found as it is now', async () => {
  await note(student, 'deleguer', '## À faire\n\nRappeler la **libraire** lundi');
  const [hit] = (await find('libraires')).hits;
  expect(hit).toMatchObject({ kind: 'note', lessonId: lessonIds.get('deleguer'), slug: 'deleguer' });
  const texts = ['Déléguer sans perdre le fil', 'À faire Rappeler la libraire lundi'];
  expect([textOf(hit!.title), textOf(hit!.excerpt)]).toEqual(texts);
  await note(student, 'deleguer', 'Rappeler la fleuriste lundi', 1);
  expect([titles(await find('libraires')), (await find('fleuriste')).counts.note]).toEqual([[], 1]);
});

describe('discussions', () => {
  const post = async (who: TestPerson, lessonId: string, title: string, text: string) =>
    api.as(who.token)(contract.writeThread, {
      params: { cohortId, lessonId },
      body: { key: randomUUID(), title, text },
    });
  const posts = async (q: string, who = student) => (await find(q, { kind: 'post' }, who)).hits;

  it('of her cohort are found, with a way to the message', async () => {
    const { id, threadId } = await post(student, lessonIds.get('deleguer')!, 'Le kakapo', 'Qui en a vu ?');
    const reply = await api.as(student.token)(contract.writeReply, {
      params: { threadId },
      body: { key: randomUUID(), text: 'Un kakapo ne vole pas.' },
    });
    const found = await posts('kakapos');
    expect(found).toMatchObject([
      { kind: 'post', postId: id, threadId, module: { slug: 'libre' } },
      { kind: 'post', postId: reply.id, threadId },
    ]);
    expect(found.map(({ title }) => marked(title))).toEqual([['kakapo'], ['kakapo']]);
  });

  it('are not those of others, nor what was deleted or hidden, nor of lessons that are closed', async () => {
    const trainer = await createPerson(api.dataSource, { roles: ['trainer'] });
    const insert = 'INSERT INTO cohort_trainer (cohort_id, person_id) VALUES ($1, $2)';
    await api.dataSource.query(insert, [cohortId, trainer.id]);
    const { id } = await post(student, lessonIds.get('secrete')!, 'Un axolotl', 'Rose.');
    expect([(await posts('axolotl')).length, (await posts('axolotl', trainer)).length]).toEqual([1, 1]);
    expect(await posts('axolotl', stranger)).toEqual([]);
    const change = async (set: string) =>
      api.dataSource.query(`UPDATE discussion_post SET ${set} WHERE id = $1`, [id]);
    await change(`hidden_at = now(), hidden_reason = 'essai'`);
    expect(await posts('axolotl')).toEqual([]);
    await change('hidden_at = NULL, hidden_reason = NULL');
    const close = `UPDATE cohort_release SET opens_at = opens_at + interval '50 years' * $2 WHERE cohort_id = $1`;
    await api.dataSource.query(close, [cohortId, 1]);
    expect([(await posts('axolotl')).length, (await posts('axolotl', trainer)).length]).toEqual([0, 1]);
    await api.dataSource.query(close, [cohortId, -1]);
    await api.as(student.token)(contract.deletePost, { params: { postId: id } });
    expect(await posts('axolotl')).toEqual([]);
  });
});

it('kinds can be looked at apart, and pages follow one another', async () => {
  const glossary = Array.from({ length: 23 }, (_, n) => ({
    ...{ key: `mot-${n}`, term: `Zibeline ${n}`, definition: 'Un animal.' },
  }));
  const inText = lesson('fourrure', 'Un manteau', 'Voir.', 'Une zibeline, et encore une zibeline.');
  const lessons = [...freeModule.lessons, inText, lesson('animal', 'L’animal et la zibeline')];
  await importCourse(
    api.dataSource,
    smallCourse([{ ...freeModule, lessons, glossary }, paidModule]),
    new Date(),
  );
  const first = await find('zibeline', { kind: 'term' });
  expect([first.counts, first.hits.length, first.next]).toEqual([
    { lesson: 2, term: 23, note: 0, post: 0 },
    10,
    10,
  ]);
  const others = [
    await find('zibeline', { kind: 'term', cursor: 10 }),
    await find('zibeline', { kind: 'term', cursor: 20 }),
  ];
  expect(others.map(({ next }) => next)).toEqual([20, null]);
  expect(new Set([first, ...others].flatMap(titles)).size).toBe(23);
  expect(titles(await find('zibeline', { kind: 'lesson' }))).toEqual([
    'L’animal et la zibeline',
    'Un manteau',
  ]);
  const all = (await Promise.all([0, 10, 20].map((cursor) => find('zibeline', { cursor })))).flatMap(titles);
  expect([new Set(all).size, all.at(-1)]).toEqual([25, 'Un manteau']);
});

describe('the index', () => {
  const entries = () =>
    api.dataSource.query<Array<{ key: string; id: string }>>(
      `SELECT key, id FROM search_entry WHERE kind = 'lesson' ORDER BY key`,
    );

  it('follows a new version, and writes again only what has changed', async () => {
    await importCourse(api.dataSource, smallCourse([freeModule, paidModule]), new Date());
    const before = await entries();
    const lessons = freeModule.lessons.map((one) =>
      one.key === 'sections' ? { ...one, text: 'Un héron.' } : one,
    );
    await importCourse(api.dataSource, smallCourse([{ ...freeModule, lessons }, paidModule]), new Date());
    expect([titles(await find('hirondelle')), titles(await find('héron'))]).toEqual([[], ['Deux parties']]);
    const words = `SELECT word FROM search_word WHERE word IN ('hirondelles', 'héron', 'boussole') ORDER BY word`;
    expect(await api.dataSource.query(words)).toEqual([{ word: 'boussole' }, { word: 'héron' }]);
    const after = new Map((await entries()).map(({ key, id }) => [key, id]));
    expect(before.filter(({ key, id }) => after.get(key) !== id).map(({ key }) => key)).toEqual(['sections']);
  });
});

describe('whatever is typed', () => {
  it.each(["'; DROP TABLE person; --", 'a:* | !b & (c <-> d)', '\\', '!!!', '🦔', 'le la les'])(
    'is looked for as words, if it has any: %s',
    async (q) => expect(await find(q)).toMatchObject({ hits: expect.any(Array) as unknown }),
  );

  it.each([
    ['nothing', 'q='],
    ['10,000 characters', `q=${'a'.repeat(10_000)}`],
    ['a NUL', 'q=a%00b'],
    ['a kind that does not exist', 'q=cap&kind=person'],
    ['a page before the first', 'q=cap&cursor=-1'],
  ])('is refused with a clear message: %s', async (_, query) => {
    const headers = { authorization: `Bearer ${student.token}` };
    await expectProblem(fetch(`${api.url}/me/search?${query}`, { headers }), 'validation');
  });
});

// The last one: passport knows one application a process, from here on the other.
it('a version that was published without the index is indexed before a server answers', async () => {
  await api.dataSource.query('DELETE FROM search_entry');
  await api.dataSource.query('UPDATE course_version SET searchable = false');
  expect(titles(await find('boussole'))).toEqual([]);
  const another = await createApp(testConfig({ DATABASE_URL: api.databaseUrl }));
  await another.init();
  expect(titles(await find('boussole'))).toEqual(['La boussole', 'Tenir un cap', 'Garder un cap']);
  await another.close();
});
