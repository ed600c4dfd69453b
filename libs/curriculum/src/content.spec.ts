import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent, loadCurriculum, obmFolder, type CourseFiles } from './index';

let course: CourseFiles;
beforeAll(async () => {
  course = await loadCurriculum(obmFolder);
});

it('has nothing to mend in the modules that are written', () => {
  const written = course.modules.filter(({ lessons }) => lessons.every((lesson) => lesson.text !== null));
  expect(written.length).toBeGreaterThan(0);
  const findings = checkContent(course).filter(({ file }) =>
    ['role-finder.yaml', ...written.map(({ folder }) => `${folder}/`)].some((place) =>
      file.startsWith(place),
    ),
  );
  expect(findings.map(({ file, field, message }) => `${file}: ${field}: ${message}`)).toEqual([]);
});

it('reports what is still to be written', () => {
  const [module] = course.modules;
  const lessons = module!.lessons.map((lesson) => ({ ...lesson, text: null }));
  const findings = checkContent({ ...course, modules: [{ ...module!, lessons }] });
  expect(findings.filter(({ message }) => message === 'is still to be written')).toHaveLength(lessons.length);
});

it('shows both figures', () => {
  const text = course.modules[0]?.lessons.map((lesson) => lesson.text).join('\n');
  expect(text).toContain('::figure{name="four-levels"}');
  expect(text).toContain('::figure{name="growth-path"}');
});

it('keeps the notes on the firm out of the course', async () => {
  expect(await readdir(obmFolder)).toContain('firm.md');
  const notes = await readFile(path.join(obmFolder, 'firm.md'), 'utf8');
  expect(JSON.stringify(course)).not.toContain(notes.split('\n')[0]);
});
