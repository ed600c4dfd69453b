import { unprintable } from '@tandem/contracts';
import PDFDocument from 'pdfkit';
import { lackedByText, pdfFonts } from './pdf-style';

/** pdfkit's types leave out the font that it has opened. */
const lettersOf = (font: string): ReadonlySet<number> => {
  const { _font } = new PDFDocument({ font }) as unknown as { _font: { font: { characterSet: number[] } } };
  return new Set(_font.font.characterSet);
};
const [title, text, strong] = [pdfFonts.title, pdfFonts.text, pdfFonts.strong].map(lettersOf);

/** What somebody writes, composed: no sign of control, no place for private use. */
const written = Array.from({ length: 0x2ffff }, (_, code) => code).filter((code) => {
  const letter = String.fromCodePoint(code);
  return /[\p{L}\p{M}\p{N}\p{P}\p{S} \u00a0\u00ad]/u.test(letter) && letter.normalize('NFC') === letter;
});

it('knows exactly which letters the fonts draw', () => {
  const known = (can: (letter: string) => boolean) =>
    written.filter((code) => can(String.fromCodePoint(code)));
  const drawnBy = (font: ReadonlySet<number> | undefined) => written.filter((code) => font!.has(code));
  expect(known((letter) => unprintable(letter).length === 0)).toEqual(drawnBy(title));
  expect(known((letter) => !lackedByText.test(letter))).toEqual(drawnBy(text));
  expect(drawnBy(strong)).toEqual(drawnBy(text));
});

it.each([
  ['Maëlle Le Goff-D’Août', []],
  ['Nguyễn Thị Ánh', []],
  ['Zoe\u0308 Nun\u0303ez', []],
  ['Łukasz Şimşek Ĝis Țăran', []],
  ['Ольга Лоло', ['О', 'л', 'ь', 'г', 'а', 'Л', 'о']],
  ['Eleni Παππά', ['Π', 'α', 'π', 'ά']],
  ['ليلى', ['ل', 'ي', 'ى']],
  ['李小龙', ['李', '小', '龙']],
  ['Zoé 🌷', ['🌷']],
])('%s: %j', (name, letters) => {
  expect(unprintable(name)).toEqual(letters);
});
