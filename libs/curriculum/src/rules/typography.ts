import type { CurriculumIssue } from '../curriculum-error';
import type { Prose } from '../prose';

/** What French typography or an unfinished text gives away; `sample` is caught by the rule, its spec says. */
export const typographyRules = [
  { name: 'straight apostrophe', bad: /'/, sample: "l'atelier" },
  { name: 'straight or English quotes', bad: /["“”]/, sample: 'un “bras droit”' },
  { name: 'ordinary space before ; : ! ?', bad: /[ \u00a0][;:!?]/, sample: 'vraiment ?' },
  { name: 'no space before ; ! ?', bad: /[\p{L}\p{N}»][;!?]/u, sample: 'vraiment?' },
  { name: 'no space before :', bad: /[\p{L}»]:(?=\s)/u, sample: 'voici: trois' },
  { name: 'wrong space inside « »', bad: /«[^\u202f]|[^\u202f]»/, sample: '« tu »' },
  {
    name: 'wrong space in a number or before its unit',
    bad: /\d[ \u00a0](?:\d{3}\b|€|%|h\b)/,
    sample: '1 500 €',
  },
  { name: 'no space before €, %', bad: /\d[€%]/, sample: '12%' },
  { name: 'three full stops', bad: /\.\.\./, sample: 'et puis...' },
  { name: 'exclamation mark', bad: /!/, sample: 'Bravo\u202f!' },
  { name: 'two spaces', bad: /\S {2,}\S/, sample: 'deux  espaces' },
  {
    name: 'text to be written',
    bad: /lorem ipsum|\b(?:TODO|FIXME|TBD|XXX|à compléter plus tard)\b/i,
    sample: 'TODO',
  },
];

export function typography(prose: Prose[]): CurriculumIssue[] {
  return prose.flatMap(({ file, field, text }) =>
    typographyRules.flatMap(({ name, bad }) => {
      const at = text.search(bad);
      return at < 0
        ? []
        : [{ file, field, message: `${name}: …${text.slice(Math.max(0, at - 20), at + 20)}…` }];
    }),
  );
}
