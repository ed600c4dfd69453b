import { renderLesson } from '../lesson-html/render-lesson';
import { lessonSections } from './lesson-sections';

const context = { lesson: () => '', file: () => null, captions: () => '' };
const sectionsOf = (markdown: string) => lessonSections(renderLesson(markdown, context));

it('cuts a lesson at its headings, with the place of each', () => {
  expect(sectionsOf('Avant **tout**.\n\n## Prête, ou pas encore\n\nUn.\n\nDeux.\n\n## L’été\n')).toEqual([
    { anchor: null, heading: null, text: 'Avant tout.' },
    { anchor: 'prête-ou-pas-encore', heading: 'Prête, ou pas encore', text: 'Un. Deux.' },
    { anchor: 'lété', heading: 'L’été', text: '' },
  ]);
});

it('keeps words together within a sentence and apart between cells', () => {
  const [section] = sectionsOf('Des client**es** ~~perdues~~\n\n| a | b |\n| - | - |\n| un | deux |\n');
  expect(section!.text).toBe('Des clientes perdues a · b · un · deux');
});

it('reads what was typed, not how it is written in HTML', () => {
  expect(sectionsOf('5 &lt; 7 &amp; 3 > 2, `<b>`\n')[0]!.text).toBe('5 < 7 & 3 > 2, <b>');
});

it('skips drawings, and tags whose values look like one', () => {
  expect(lessonSections('<p title="a > b">Un<svg><text>dessin</text></svg></p>')).toEqual([
    { anchor: null, heading: null, text: 'Un' },
  ]);
});

it.each([
  ['bars', 'Temps passé'],
  ['funnel', 'Étapes de vente'],
])('reads the table of a drawing, once, and not what is drawn: %s', (kind, title) => {
  const rows = '| a | b |\n| - | - |\n| Procédures relues | 5 h |\n| Messages | 3 h |\n';
  const [section] = sectionsOf(
    `Avant.\n\n:::schema{kind="${kind}" title="${title}"}\n${rows}:::\n\nAprès.\n`,
  );
  expect(section!.text).toBe(`Avant. ${title} a · b · Procédures relues · 5 h · Messages · 3 h Après.`);
});

it('of a lesson without text gives nothing', () => {
  expect(lessonSections('')).toEqual([]);
});
