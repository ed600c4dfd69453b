import { findMentions } from './mentions';

const ines = { id: '1', name: 'Inès Martin' };
const lea = { id: '2', name: 'Léa Moreau' };
const otherLea = { id: '3', name: 'Léa Fontaine' };
const marie = { id: '4', name: 'Marie' };
const marieAnne = { id: '5', name: 'Marie-Anne Le Goff' };
const people = [ines, lea, otherLea, marie, marieAnne];

const clear = (text: string, whom: Array<{ id: string }>) => {
  const found = findMentions(text, people);
  expect(found).toMatchObject({ clear: true, people: whom });
  return found.clear ? found.text : null;
};

it('finds a whole name, whatever its case and accents, and writes it as its owner does', () => {
  expect(clear('Merci @ines martin, et @LÉA MOREAU aussi', [ines, lea])).toBe(
    'Merci @Inès Martin, et @Léa Moreau aussi',
  );
  expect(clear('@Ine\u0300s\u00a0Martin', [ines])).toBe('@Inès Martin');
});

it('takes a first name that one person alone bears', () => {
  expect(clear('@ines, tu as raison', [ines])).toBe('@Inès Martin, tu as raison');
});

it('asks who is meant by a name that several bear, and takes the answer for each place', () => {
  const text = 'Bravo @léa ! Vraiment, @Lea.';
  expect(findMentions(text, people)).toEqual({
    clear: false,
    unclear: [{ typed: 'Lea', personIds: ['2', '3'] }],
  });
  expect(findMentions(text, people, [{ typed: 'lea', personId: '3' }])).toEqual({
    clear: true,
    text: 'Bravo @Léa Fontaine ! Vraiment, @Léa Fontaine.',
    people: [otherLea],
  });
  expect(findMentions(text, people, [{ typed: 'lea', personId: '1' }]).clear).toBe(false);
});

it('does not take a part of a name for a name', () => {
  expect(clear('@Marie-Anne Le Goff et @Marie', [marieAnne, marie])).toBe('@Marie-Anne Le Goff et @Marie');
  expect(clear('@marie-anne', [marieAnne])).toBe('@Marie-Anne Le Goff');
  clear('@Mariette', []);
});

it('leaves other words after an @ as they are', () => {
  for (const text of ['ines@martin.fr', '@instagram', 'a @ b', '@', '@@Inès', 'l’arobase (@)', '']) {
    expect(clear(text, [])).toBe(text);
  }
});

it('calls nobody twice, and keeps what surrounds', () => {
  expect(clear('👩‍💻 @Inès @inès 𝔘', [ines])).toBe('👩‍💻 @Inès Martin @Inès Martin 𝔘');
});
