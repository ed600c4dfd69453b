import fc from 'fast-check';
import { excerpt, marked } from './excerpt';
import { lookedFor } from './looked-for';

const wanted = lookedFor("'equip':* | 'distanc':*");
const textOf = (pieces: ReturnType<typeof marked>) => pieces.map(({ text }) => text).join('');
const filler = 'Un mot après un autre sans rien qui compte. '.repeat(10);

it('parts what was found from what stands around it', () => {
  expect(marked('Une équipe à distance.', wanted)).toEqual([
    { text: 'Une ', hit: false },
    { text: 'équipe', hit: true },
    { text: ' à ', hit: false },
    { text: 'distance', hit: true },
    { text: '.', hit: false },
  ]);
});

it('leaves HTML the text that it is, and a text without words nothing', () => {
  expect(marked('<img src=x onerror=alert(1)>', wanted)).toEqual([
    { text: '<img src=x onerror=alert(1)>', hit: false },
  ]);
  expect([marked('', wanted), marked('un mot', null)]).toEqual([[], [{ text: 'un mot', hit: false }]]);
});

it('shows a short text whole', () => {
  expect(textOf(excerpt('Une équipe à distance.', wanted))).toBe('Une équipe à distance.');
});

it('of a long one shows the sentence where most of the words stand together', () => {
  const text = `Une équipe. ${filler}Ton équipe est à distance. ${filler}Une distance.`;
  expect(textOf(excerpt(text, wanted))).toMatch(/^… Ton équipe est à distance\. Un mot .*\S …$/u);
});

it('starts a few words before, where the sentence is long', () => {
  const text = `${'mot '.repeat(100)}équipe ${'mot '.repeat(100)}`;
  expect(textOf(excerpt(text, wanted))).toMatch(/^… (mot ){3,10}équipe /);
});

it('starts with a word, also within a table', () => {
  const text = `${'mot · '.repeat(100)}équipe ${'mot '.repeat(100)}`;
  expect(textOf(excerpt(text, wanted))).toMatch(/^… (mot · )+équipe /);
});

it('shows the beginning when only its title says the words', () => {
  expect(textOf(excerpt(filler, wanted))).toMatch(/^Un mot après .* …$/);
});

it('is short, and says nothing that the text does not', () => {
  const words = fc.array(fc.constantFrom('équipe', 'distance', 'mot.', 'a'.repeat(300), '«', '\n'), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(words, (given) => {
      const text = given.join(' ').replace(/\s+/g, ' ').trim();
      const shown = textOf(excerpt(text, wanted));
      expect(shown.length).toBeLessThanOrEqual(264);
      expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      if (/équipe|distance/.test(text)) expect(shown).toMatch(/équipe|distance/);
    }),
  );
});
