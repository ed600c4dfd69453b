import { withDe } from './with-de';

it.each([
  ['Aïcha', 'd’Aïcha'],
  ['Élodie Œuvrard', 'd’Élodie Œuvrard'],
  ['E\u0301lodie', 'd’E\u0301lodie'],
  ['Œdipe', 'd’Œdipe'],
  ['inès', 'd’inès'],
  ['Hélène', 'd’Hélène'],
  ['Hugo', 'd’Hugo'],
  ['Henri', 'd’Henri'],
  ['Yves', 'd’Yves'],
  ['Yann', 'de Yann'],
  ['Hassan', 'de Hassan'],
  ['Claire', 'de Claire'],
  ['Юлия', 'de Юлия'],
])('%s: %s', (name, said) => expect(withDe(name)).toBe(said));
