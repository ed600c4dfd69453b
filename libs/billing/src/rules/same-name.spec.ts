import { sameName } from './same-name';

it.each([
  ['Inès Martin', 'ines  MARTIN'],
  ['Marie-Hélène d’Arcy', 'Marie Helene d Arcy'],
  ['Œhler Zoé', 'œhler zoe'],
])('%s is %s', (one, other) => expect(sameName(one, other)).toBe(true));

it.each([
  ['Inès Martin', 'Inès'],
  ['Inès Martin', 'Martin Inès'],
  ['Inès Martin', 'Inès Martine'],
  ['Inès Martin', ''],
])('%s is not %s', (one, other) => expect(sameName(one, other)).toBe(false));
