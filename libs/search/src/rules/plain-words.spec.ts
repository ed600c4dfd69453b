import { plainWords } from './plain-words';

it.each([
  ['## Points à revoir\n\nUne idée', 'Points à revoir Une idée'],
  [
    'Rappeler la **libraire** et *vite*, ~~demain~~ « _lundi_ ».',
    'Rappeler la libraire et vite, demain « lundi ».',
  ],
  ['- un\n* deux\n1. trois\n- [x] fait\n- [ ] à faire', 'un deux trois fait à faire'],
  ['> Une citation\n> sur deux lignes\n>\n> - un point', 'Une citation sur deux lignes un point'],
  ['[la grille](https://exemple.fr/a_b "Titre") et ![une image](x.png)', 'la grille et une image'],
  ['```js\nlet a = 1\n```\net `npm start`', 'let a = 1 et npm start'],
  ['| Outil | Prix |\n| :-- | --: |\n| Notion | 8 € |', 'Outil Prix Notion 8 €'],
  ['Avant\n\n---\n\nAprès', 'Avant Après'],
  ['\\*pas en italique\\* et \\# pas un titre', '*pas en italique* et # pas un titre'],
])('reads what was written: %j', (written, read) => {
  expect(plainWords(written)).toBe(read);
});

it.each([
  '3*4 = 12, 2 * 3 = 6',
  'mon_fichier_v2.xlsx',
  'C# et F#',
  'C’est - disons - vrai.',
  '<img src=x onerror=alert(1)>',
])('leaves alone what is no mark: %s', (text) => expect(plainWords(text)).toBe(text));

it.each(['*a ', '[', '> ', '- ', '`', '![', '|', '\\', '_a*'])(
  'is done with many of %j',
  (piece) => {
    const text = piece.repeat(20_000);
    expect(plainWords(text).length).toBeLessThanOrEqual(text.length);
  },
  // Far above what it takes: it is there for what grows with the square of the text.
  30_000,
);
