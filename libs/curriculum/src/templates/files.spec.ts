import { read } from '@e965/xlsx';
import mammoth from 'mammoth';
import { loadCurriculum, obmFolder, type CourseFiles } from '../index';
import { parseLesson, plainText } from '../markdown';
import { staleFiles } from './stale-files';

let course: CourseFiles;
beforeAll(async () => {
  course = await loadCurriculum(obmFolder);
});

const made = () =>
  course.modules.flatMap((module) =>
    module.templates.flatMap((template) => {
      const file = module.files.find(({ name }) => name === template.file);
      return file ? [{ template, bytes: Buffer.from(file.bytes) }] : [];
    }),
  );

it('are what their templates make', async () => {
  const stale = await staleFiles(course);
  expect(stale.map(({ module, template }) => `${module.folder}/files/${template.file}`)).toEqual([]);
});

it('open in a spreadsheet, with every sheet, title, row and formula', () => {
  const workbooks = made().filter(({ template }) => template.file.endsWith('.xlsx'));
  expect(workbooks.length).toBeGreaterThan(0);
  for (const { template, bytes } of workbooks) {
    // A formula has no value before a spreadsheet has computed it.
    const book = read(bytes, { sheetStubs: true });
    expect(book.SheetNames).toEqual(template.sheets!.map(({ name }) => name));
    for (const { name, columns, rows } of template.sheets!) {
      const sheet = book.Sheets[name]!;
      const cell = (row: number, column: number) =>
        sheet[`${column < 26 ? '' : 'A'}${String.fromCharCode(65 + (column % 26))}${row}`];
      columns.forEach(({ title }, at) => expect(cell(2, at)?.v).toBe(title));
      rows.forEach((row, at) =>
        row.forEach((content, column) => {
          const found = cell(at + 3, column);
          if (content === null || content === '') expect(found?.v).toBeUndefined();
          else if (typeof content === 'object') expect(found?.f).toBe(content.formula);
          else if (columns[column]!.format !== 'date') expect(found?.v).toBe(content);
        }),
      );
    }
  }
});

it('open in a word processor, with every heading', async () => {
  const documents = made().filter(({ template }) => template.file.endsWith('.docx'));
  expect(documents.length).toBeGreaterThan(0);
  for (const { template, bytes } of documents) {
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    const headings = parseLesson(template.text!).children.filter(({ type }) => type === 'heading');
    for (const heading of headings) expect(text).toContain(plainText(heading));
  }
});
