import type { ModuleFiles } from './format';
import { checkThemes, themesSheet } from './themes';

const modules = [{ lessons: [{ file: '01-a/01-b.md', themes: ['prix', 'vente'] }] }] as ModuleFiles[];
const theme = (key: string) => ({ key, title: key, words: [key] });

it('asks for the themes of every lesson, and for no other', () => {
  expect(checkThemes([theme('prix'), theme('vente')], modules)).toEqual([]);
  expect(checkThemes([theme('prix'), theme('droit')], modules)).toEqual([
    { file: '01-a/01-b.md', field: 'themes.1', message: 'themes.yaml has no theme "vente"' },
    { file: 'themes.yaml', field: '1.key', message: 'no lesson has the theme "droit"' },
  ]);
});

it('asks nothing of a course that does not explain them', () => {
  expect(checkThemes([], modules)).toEqual([]);
});

it('refuses a theme twice, and a word that would be in every other', () => {
  expect(themesSheet.safeParse([theme('prix'), theme('prix')]).success).toBe(false);
  expect(themesSheet.safeParse([{ key: 'prix', title: 'prix', words: ['de'] }]).success).toBe(false);
});
