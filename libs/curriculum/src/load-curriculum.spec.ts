import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CurriculumError, loadCurriculum, obmFolder, type CourseFiles } from './index';

const first = '01-decouvrir-le-metier';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'curriculum-'));
  // Three modules tell as much as all, and are read faster. Of two there is only what they had before they were written.
  const copied = /^(?:$|course\.yaml|role-finder\.yaml|01-|0[28]-[^/]*(?:$|\/module\.yaml|\/\d\d-[^/]*\.md))/;
  const filter = (source: string) => copied.test(path.relative(obmFolder, source));
  await cp(obmFolder, folder, { recursive: true, filter });
  for (const file of await readdir(folder, { recursive: true }))
    if (/^0[28].*\.(?:md|yaml)$/.test(file)) await empty(path.join(folder, file));
});
afterEach(() => rm(folder, { recursive: true }));

/** Leaves a lesson its front matter, and a module its sheet without quiz and assignment. */
async function empty(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const kept = file.endsWith('.md')
    ? text.replace(/\n---\n[\s\S]*$/, '\n---\n')
    : text.replace(/^(?:quiz|assignment): .*\n/gm, '');
  await writeFile(file, kept);
}

/** Rewrites one file of the copied course, and fails if the edit changes nothing. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(path.join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(path.join(folder, file), after);
}

async function issuesOf(): Promise<string[]> {
  const error: unknown = await loadCurriculum(folder).catch((reason: unknown) => reason);
  if (!(error instanceof CurriculumError))
    throw new Error(`expected a CurriculumError, got ${String(error)}`);
  return error.message.split('\n');
}

describe('the OBM course', () => {
  let course: CourseFiles;
  beforeAll(async () => {
    course = await loadCurriculum(obmFolder);
  });

  it('has eight modules in order, the first one free with its quiz', () => {
    expect(course.slug).toBe('obm');
    expect(course.modules.map((module) => module.folder.slice(0, 2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
    ]);
    expect(course.modules.map((module) => module.free)).toEqual([true, ...Array(7).fill(false)]);
    expect(course.modules[0]).toMatchObject({ slug: 'decouvrir-le-metier', quiz: { passMark: 0.7 } });
  });

  it('has four to seven lessons a module', () => {
    for (const module of course.modules) {
      expect(module.lessons.length).toBeGreaterThanOrEqual(4);
      expect(module.lessons.length).toBeLessThanOrEqual(7);
    }
  });

  it('loads the same way twice', async () => {
    expect(await loadCurriculum(folder)).toEqual(await loadCurriculum(folder));
  });
});

describe('what is still to be written', () => {
  it('gives a lesson without a body the text null', async () => {
    await edit(`${first}/01-trois-metiers.md`, /\n---\n[\s\S]*$/, '\n---');
    const course = await loadCurriculum(folder);
    expect(course.modules[0]?.lessons[0]).toMatchObject({ key: 'trois-metiers', text: null });
  });
});

describe('a broken course is refused, naming file and field', () => {
  it('unknown or missing field', async () => {
    await edit('course.yaml', 'tagline:', 'tagLine:');
    const issues = await issuesOf();
    expect(issues).toContainEqual(expect.stringMatching(/^course\.yaml: tagline: /));
    expect(issues).toContainEqual(expect.stringMatching(/^course\.yaml: .*"tagLine"/));
  });

  it('YAML that does not parse', async () => {
    await edit('course.yaml', 'weeks: 12', 'weeks: [12');
    expect((await issuesOf())[0]).toMatch(/^course\.yaml: /);
  });

  it('lesson without front matter', async () => {
    await edit(`${first}/02-quatre-niveaux.md`, '---\n', '');
    expect(await issuesOf()).toEqual([
      `${first}/02-quatre-niveaux.md: must begin with front matter between two --- lines`,
    ]);
  });

  it('quiz that is announced and absent', async () => {
    await rm(path.join(folder, first, 'quiz.yaml'));
    expect(await issuesOf()).toEqual([`${first}/quiz.yaml: cannot be read`]);
  });

  it('same lesson key in two modules', async () => {
    await edit(
      '02-poser-ses-fondations/01-inventaire-des-competences.md',
      /^key: .*$/m,
      'key: trois-metiers',
    );
    expect(await issuesOf()).toEqual([
      `02-poser-ses-fondations/01-inventaire-des-competences.md: key: "trois-metiers" is already used in ${first}/01-trois-metiers.md`,
    ]);
  });

  it('slug that left its file name, and meets another', async () => {
    await edit(`${first}/02-quatre-niveaux.md`, /^slug: .*$/m, 'slug: trois-metiers');
    expect(await issuesOf()).toEqual([
      `${first}/02-quatre-niveaux.md: slug: "trois-metiers" is already used in ${first}/01-trois-metiers.md`,
      `${first}/02-quatre-niveaux.md: slug: "trois-metiers" asks for the name NN-trois-metiers, found 02-quatre-niveaux`,
    ]);
  });

  it('option without explanation', async () => {
    await edit(`${first}/quiz.yaml`, / {8}why: >-\n(?: {10}.*\n)+/, '');
    expect(await issuesOf()).toContainEqual(
      expect.stringMatching(/quiz\.yaml: questions\.0\.options\.0\.why: /),
    );
  });

  it('two right answers to a single choice', async () => {
    await edit(`${first}/quiz.yaml`, 'correct: false', 'correct: true');
    expect(await issuesOf()).toEqual([
      `${first}/quiz.yaml: questions.0.options: exactly one option must be correct`,
    ]);
  });

  it('unknown directive, unknown figure, block left open, title in the body', async () => {
    const file = `${first}/02-quatre-niveaux.md`;
    await edit(
      file,
      /\n---\n[\s\S]*$/,
      '\n---\n# Titre\n:::exercise\n:::\n::figure{name="five-levels"}\n:::cas\ntexte\n',
    );
    expect(await issuesOf()).toEqual([
      expect.stringContaining(`${file}: body line 1: use ## for sections`),
      expect.stringContaining(`${file}: body line 2: unknown block ":::exercise"`),
      expect.stringContaining(`${file}: body line 4: figure: name must be one of`),
      expect.stringContaining(`${file}: body line 5: this block is never closed`),
    ]);
  });

  it('required module that is not there', async () => {
    await edit('02-poser-ses-fondations/module.yaml', 'free: false', 'free: false\nrequires: [inconnu]');
    expect(await issuesOf()).toEqual([
      '02-poser-ses-fondations/module.yaml: requires.0: no module has the key "inconnu"',
    ]);
  });

  it('links and files that nothing answers to', async () => {
    const file = `${first}/02-quatre-niveaux.md`;
    await edit(
      file,
      /\n---\n[\s\S]*$/,
      '\n---\n[mot](glossaire:inconnu) [leçon](lecon:inconnue)\n\n::download{file="plan.xlsx" title="Plan"}\n',
    );
    expect(await issuesOf()).toEqual([
      `${file}: body: no glossary has the term "inconnu"`,
      `${file}: body: no lesson has the key "inconnue"`,
      `${file}: body: files/ has no plan.xlsx, and no template makes it`,
    ]);
  });

  it('role finder whose result leads to a lesson that nobody may open without a seat', async () => {
    await edit('role-finder.yaml', /lesson: quatre-niveaux/, 'lesson: inventaire-des-competences');
    expect(await issuesOf()).toEqual([
      'role-finder.yaml: results.assistant.start.lesson: no free module has the lesson "inventaire-des-competences"',
    ]);
  });

  it('role finder with two options of the same key', async () => {
    await edit('role-finder.yaml', 'key: repousser', 'key: messages');
    expect(await issuesOf()).toEqual(['role-finder.yaml: questions.0.options: two have the same key']);
  });

  it.each([
    ['draws all of a pool', 'pool: a\n    kind: single', 'draw: { a: 1 }', /draw\.a: draws 1 of 1/],
    ['never draws a pool', 'pool: a\n    kind: single', 'draw: {}', /draw\.a: is missing/],
    ['draws from no pool', 'kind: single', 'draw: { a: 1 }', /draw\.a: draws 1 of 0/],
  ])('quiz that %s', async (_name, question, draw, message) => {
    await edit(
      `${first}/quiz.yaml`,
      'kind: single',
      question === 'kind: single' ? 'kind:  single' : question,
    );
    await edit(`${first}/quiz.yaml`, 'attempts: unlimited', `attempts: unlimited\n${draw}`);
    expect(await issuesOf()).toEqual([expect.stringMatching(message)]);
  });

  it('file of a kind that a course does not hold, or too large to be kept', async () => {
    await mkdir(path.join(folder, first, 'files'), { recursive: true });
    await writeFile(path.join(folder, first, 'files/page.html'), '<p>');
    await writeFile(path.join(folder, first, 'files/long.mp4'), new Uint8Array(20_000_001));
    expect(await issuesOf()).toEqual([
      `${first}/files/long.mp4: has 20000001 bytes, at most 20000000 are kept`,
      expect.stringContaining(`${first}/files/page.html: is of no kind that a course holds`),
    ]);
  });
});

describe('what an author may write', () => {
  it('points to terms of any module, to lessons, and to files that exist or that a template makes', async () => {
    await edit(
      `${first}/02-quatre-niveaux.md`,
      /\n---\n[\s\S]*$/,
      [
        '\n---\n[mot](glossaire:marge), [leçon](lecon:trois-metiers)\n',
        '::download{file="plan.md" title="Plan"}\n',
        '::download{file="tout.csv" title="Tout"}\n',
      ].join('\n'),
    );
    await mkdir(path.join(folder, first, 'files'), { recursive: true });
    await mkdir(path.join(folder, first, 'templates'), { recursive: true });
    await writeFile(path.join(folder, first, 'files/tout.csv'), 'a;b\n');
    await writeFile(
      path.join(folder, first, 'templates/plan.yaml'),
      'file: plan.md\ntitle: Plan\ntext: Un\n',
    );
    const later = '08-trouver-ses-clientes-et-se-certifier/glossary.yaml';
    await writeFile(path.join(folder, later), '- key: marge\n  term: Marge\n  definition: Ce qui reste.\n');
    const [module] = (await loadCurriculum(folder)).modules;
    expect(module?.templates.map(({ file }) => file)).toContain('plan.md');
    expect(module?.files.map(({ name }) => name)).toContain('tout.csv');
  });
});
