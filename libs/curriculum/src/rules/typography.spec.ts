import { typography, typographyRules } from './typography';

const of = (text: string) =>
  typography([{ file: 'a.md', field: 'body line 1', kind: 'paragraph', text }]).map(({ message }) => message);

it.each(typographyRules)('$name is recognised', ({ name, sample }) => {
  expect(of(sample)).toContainEqual(expect.stringContaining(name));
});

it('lets good French pass', () => {
  expect(
    of('À 14:30, l’atelier coûte 1\u202f500\u202f€, soit 12,5\u202f% de plus\u202f: «\u202ftu\u202f» paies…'),
  ).toEqual([]);
});
