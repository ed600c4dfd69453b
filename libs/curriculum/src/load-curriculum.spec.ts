import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CurriculumError, loadCurriculum, obmFolder } from './index';

const first = '01-decouvrir-le-metier';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'curriculum-'));
  await cp(obmFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

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
  it('has eight modules in order, the first one free with its quiz', async () => {
    const course = await loadCurriculum(obmFolder);
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
    expect(course.modules.slice(1).every((module) => module.quiz === null)).toBe(true);
  });

  it('holds the hours it announces', async () => {
    const { hours, modules } = await loadCurriculum(obmFolder);
    const lessons = modules.flatMap((module) => module.lessons);
    const total = (kind: 'reading' | 'exercise') =>
      lessons.reduce((sum, one) => sum + one.minutes[kind], 0) / 60;
    expect(Math.abs(total('reading') - hours.lessons)).toBeLessThan(0.5);
    expect(Math.abs(total('exercise') - hours.exercises)).toBeLessThan(0.5);
    for (const module of modules) {
      expect(module.lessons.length).toBeGreaterThanOrEqual(4);
      expect(module.lessons.length).toBeLessThanOrEqual(7);
    }
  });

  it('loads the same way twice', async () => {
    expect(await loadCurriculum(folder)).toEqual(await loadCurriculum(obmFolder));
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
      expect.stringContaining(`${file}: body line 4: unknown figure`),
      expect.stringContaining(`${file}: body line 5: this block is never closed`),
    ]);
  });
});
