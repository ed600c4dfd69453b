import { renderWriting } from '@tandem/catalogue';
import { fillMarkdown, fillText, unknownVariables } from './variables';

const facts = {
  ...{ firstName: 'Inès', name: 'Inès *la* [Belle](/mal)', cohort: 'Printemps 2027' },
  ...{ nextSession: '12 mars 2027 à 19 h 00', currentModule: 'Les 4 niveaux', trainer: 'Claire' },
};

it('fills what is known, in either language, whatever case, accents and spaces', () => {
  expect(fillText('Bonjour {Prenom}, {  prochaine  séance } · {next session}', facts)).toBe(
    'Bonjour Inès, 12 mars 2027 à 19 h 00 · 12 mars 2027 à 19 h 00',
  );
});

it('says what is unknown, and where', () => {
  expect(
    unknownVariables('{prénom}, voici\nl’été 🌞 {prenon} et \\{libre} et {}{\n{nom} {{cohorte}}'),
  ).toEqual([
    { name: 'prenon', line: 2, column: 9 },
    { name: 'cohorte', line: 3, column: 8 },
  ]);
});

it('lets no value be Markdown or HTML', () => {
  const html = renderWriting(fillMarkdown('**Merci {nom}**, \\{sic\\} {prenon}', facts));
  expect(html).toBe('<p><strong>Merci Inès *la* [Belle](/mal)</strong>, {sic} {prenon}</p>');
  const tag = fillMarkdown('{nom}', { ...facts, name: '<b>A</b>\n# &amp;' });
  expect(renderWriting(tag)).not.toMatch(/<(?!\/?p>)/);
});
