import { firstBeginnings, suggestHelpers, type PossibleHelper } from './suggest-helpers';

const member = (personId: string, ...texts: string[]): PossibleHelper => ({
  ...{ personId, name: personId },
  answers: texts.map((text, at) => ({ prompt: at === 0 ? 'contribution' : 'skills', text })),
});
const themes = [{ title: 'lire des comptes', words: ['compta', 'trésorerie', 'tableau de bord'] }];
const at = { lessonId: 'lesson', readerId: 'reader' };

it('says which words met, as she wrote them, whatever case and accents', () => {
  const nora = member('nora', 'Dix ans de Comptabilité. La TRESORERIE aussi.', 'Tenir un tableau  de bord');
  expect(suggestHelpers([nora, member('lea', 'Chanter')], themes, at)).toEqual([
    {
      ...{ personId: 'nora', name: 'nora' },
      met: [
        { prompt: 'contribution', words: ['Comptabilité', 'TRESORERIE'] },
        { prompt: 'skills', words: ['tableau  de bord'] },
      ],
    },
  ]);
});

it.each([
  ['the inside of a word', 'J’ai décompté les jours'],
  ['words that do not follow one another', 'Un tableau au bord de la mer'],
])('is not met by %s', (_what, text) => {
  expect(suggestHelpers([member('nora', text)], themes, at)).toEqual([]);
});

it('names a word once, three at most, and nobody to herself', () => {
  const wordy = member('wordy', 'compta, compta, comptable, comptant, comptages');
  expect(suggestHelpers([wordy], themes, at)[0]?.met).toEqual([
    { prompt: 'contribution', words: ['compta', 'comptable', 'comptant'] },
  ]);
  expect(suggestHelpers([wordy], themes, { ...at, readerId: 'wordy' })).toEqual([]);
});

it('shows three, the same whatever order they come in, and has no favourite', () => {
  const members = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => member(id, 'compta'));
  // Whoever says it more often or twice does not come first.
  members[2] = member('c', 'compta, comptable, trésorerie', 'compta');
  const first: Record<string, number> = {};
  for (let reader = 0; reader < 600; reader++) {
    const found = suggestHelpers(members, themes, {
      lessonId: `lesson-${reader % 7}`,
      readerId: `r${reader}`,
    });
    expect(found).toHaveLength(3);
    expect(
      suggestHelpers([...members].reverse(), themes, {
        lessonId: `lesson-${reader % 7}`,
        readerId: `r${reader}`,
      }),
    ).toEqual(found);
    first[found[0]!.personId] = (first[found[0]!.personId] ?? 0) + 1;
  }
  // A hundred each, were it perfect.
  expect(Object.values(first)).toHaveLength(6);
  for (const times of Object.values(first)) expect(Math.abs(times - 100)).toBeLessThan(45);
});

it('takes the longest words that meet, and none inside them', () => {
  const known = [{ title: 'dire ses compétences', words: ['compétenc', 'bilan de compétences'] }];
  const [helper] = suggestHelpers([member('laure', 'Bilans de compétences, et mes compétences')], known, at);
  expect(helper!.met[0]!.words).toEqual(['Bilans de compétences', 'compétences']);
  const once = suggestHelpers([member('laure', 'Des bilans de compétences')], known, at);
  expect(once[0]!.met[0]!.words).toEqual(['bilans de compétences']);
});

it('asks the database for the first beginning of each', () => {
  expect(firstBeginnings(themes)).toEqual(['compta', 'tresorerie', 'tableau']);
});
