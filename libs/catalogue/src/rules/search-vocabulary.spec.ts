import { searchVocabulary } from './search-vocabulary';

const entry = (module_id: string, text: string, free = false) => ({
  ...{ module_id, free, title: 'Un cap', objective: '' },
  sections: [{ anchor: null, heading: null, text }],
});

it('has each word of four letters and more once, as it is written', () => {
  const words = searchVocabulary([entry('a', 'L’Équipe, l’équipe ; sous-traiter mieux2 et H2O (voilà).')]);
  expect(words.map(({ word }) => word)).toEqual(['équipe', 'sous', 'traiter', 'voilà']);
});

it('says which modules have to be open for a word', () => {
  expect(searchVocabulary([entry('b', 'salamandre'), entry('a', 'salamandre pangolin')])).toEqual([
    { word: 'salamandre', modules: ['a', 'b'] },
    { word: 'pangolin', modules: ['a'] },
  ]);
});

it.each([
  ['before', [entry('a', 'libre', true), entry('b', 'libre')]],
  ['after', [entry('b', 'libre'), entry('a', 'libre', true)]],
])('asks for none where something free says it too, whichever comes first: %s', (_, entries) => {
  expect(searchVocabulary(entries)).toEqual([{ word: 'libre', modules: null }]);
});
