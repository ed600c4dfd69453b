import type { LessonFile } from '../format';
import { legalSources } from './legal-sources';

const fields = (text: string, change: Partial<LessonFile> = {}) =>
  legalSources({ file: 'a.md', themes: ['droit'], text, ...change } as LessonFile).map(({ field }) => field);
const sources = [{ title: 'RGPD', publisher: 'CNIL', checkedOn: '2026-11' }];

it('asks for sources and a date where the law is told', () => {
  expect(fields('La franchise de TVA change.')).toEqual(['sources', 'body']);
  expect(fields('La TVA, en novembre 2026.')).toEqual(['sources']);
  expect(fields('La TVA change.', { sources })).toEqual(['body']);
  expect(fields('La TVA, en novembre\u00a02026.', { sources })).toEqual([]);
});

it('leaves other lessons alone', () => {
  expect(fields('La TVA change.', { themes: ['finance'] })).toEqual([]);
  expect(fields('Rien que de la méthode.')).toEqual([]);
  expect(fields('', { text: null })).toEqual([]);
});
