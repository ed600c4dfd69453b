import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCurriculum, obmFolder, type CourseFiles } from './index';

let course: CourseFiles;
beforeAll(async () => {
  course = await loadCurriculum(obmFolder);
});

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** What French typography forbids, with a sample of each that must be caught (so that the rule is known to fire). */
const rules = [
  { name: 'straight apostrophe', bad: /'/, sample: "l'atelier" },
  { name: 'straight or English quotes', bad: /["“”]/, sample: 'un “bras droit”' },
  { name: 'ordinary space before ; : ! ?', bad: / [;:!?]/, sample: 'vraiment ?' },
  { name: 'no space before ; ! ?', bad: /[\p{L}\p{N}»][;!?]/u, sample: 'vraiment?' },
  { name: 'no space before :', bad: /[\p{L}»]:(?=\s)/u, sample: 'voici: trois' },
  { name: 'wrong space inside « »', bad: /«[^\u202f]|[^\u202f]»/, sample: '« tu »' },
  { name: 'ordinary space in a number or before its unit', bad: /\d (?:\d{3}\b|€|%|h\b)/, sample: '1 500 €' },
  { name: 'three full stops', bad: /\.\.\./, sample: 'et puis...' },
  { name: 'exclamation mark', bad: /!/, sample: 'Bravo\u202f!' },
  { name: 'two spaces', bad: /\S {2,}\S/, sample: 'deux  espaces' },
];

/** Directive lines carry straight quotes, bold and tables carry marks that are not prose. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/^:{2,3}[a-z]*(?:\{.*?(?:title="([^"]*)")?\})?$/gm, '$1')
    .replace(/^\|[-:| ]+\|$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\*+/g, '');
}

/** Every string of the sheets that a reader sees; keys and slugs are no prose. */
function shownStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(shownStrings);
  if (value === null || typeof value !== 'object') return [];
  const hidden = [
    ...['key', 'slug', 'kind', 'folder', 'file', 'files', 'themes', 'text', 'url', 'brief', 'templates'],
    ...['pool', 'draw', 'checkedOn'],
  ];
  return Object.entries(value).flatMap(([name, inner]) =>
    hidden.includes(name) && !(name === 'text' && 'correct' in value) ? [] : shownStrings(inner),
  );
}

describe.each(rules)('$name', ({ bad, sample }) => {
  it('is recognised', () => expect(sample).toMatch(bad));

  it('is in no lesson, sheet or quiz', () => {
    const lessons = course.modules.flatMap((module) => module.lessons);
    const briefs = course.modules.flatMap((module) => module.assignment?.brief ?? []);
    const all = [
      ...shownStrings(course),
      ...briefs.map(proseOf),
      ...lessons.flatMap((lesson) => (lesson.text ? proseOf(lesson.text) : [])),
    ];
    const lines = all.flatMap((text) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => bad.test(line))).toEqual([]);
  });
});

describe('the first module', () => {
  it('is written in full', () => {
    for (const { file, text } of course.modules[0]?.lessons ?? []) {
      const words = proseOf(text ?? '').match(word)?.length ?? 0;
      expect({ file, tooShort: words < 800, tooLong: words > 1200 }).toEqual({
        file,
        tooShort: false,
        tooLong: false,
      });
      for (const block of [':::cas{', ':::exercice{', ':::retenir']) expect(text).toContain(block);
      expect(text).toMatch(/^(\|.*\||::figure\{.*\})$/m);
    }
  });

  it('shows both figures', () => {
    const text = course.modules[0]?.lessons.map((lesson) => lesson.text).join('\n');
    expect(text).toContain('::figure{name="four-levels"}');
    expect(text).toContain('::figure{name="growth-path"}');
  });

  it('has a quiz of every kind whose right answers do not stand out by their length', () => {
    const questions = course.modules[0]?.quiz?.questions ?? [];
    expect(questions).toHaveLength(10);
    expect(new Set(questions.map((one) => one.kind)).size).toBe(6);
    const places: number[] = [];
    for (const one of questions) {
      if (one.kind !== 'single' && one.kind !== 'multiple') continue;
      const lengths = one.options.map((option) => option.text.length);
      expect({ key: one.key, spread: Math.max(...lengths) / Math.min(...lengths) < 1.35 }).toEqual({
        key: one.key,
        spread: true,
      });
      if (one.kind === 'single') places.push(one.options.findIndex((option) => option.correct));
    }
    expect(new Set(places).size).toBe(places.length);
  });
});

it('keeps the notes on the firm out of the course', async () => {
  expect(await readdir(obmFolder)).toContain('firm.md');
  const notes = await readFile(path.join(obmFolder, 'firm.md'), 'utf8');
  expect(JSON.stringify(course)).not.toContain(notes.split('\n')[0]);
});
