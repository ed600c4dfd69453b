import { zonePlace, zoneTime } from './zones';

it.each([
  ['Europe/Paris', 'heure de Paris', 'Paris time'],
  ['Europe/Brussels', 'heure de Bruxelles', 'Brussels time'],
  ['Africa/Abidjan', 'heure d’Abidjan', 'Abidjan time'],
  ['Pacific/Noumea', 'heure de Nouméa', 'Nouméa time'],
  ['Indian/Reunion', 'heure de La\u00a0Réunion', 'Réunion time'],
  ['America/Argentina/Buenos_Aires', 'heure de Buenos\u00a0Aires', 'Buenos\u00a0Aires time'],
  ['UTC', 'heure UTC', 'UTC time'],
])('says whose time %s is', (zone, french, english) => {
  expect(zoneTime('fr', zone)).toBe(french);
  expect(zoneTime('en', zone)).toBe(english);
});

it('names the place alone, in the language asked for', () => {
  expect(zonePlace('fr', 'Europe/London')).toBe('Londres');
  expect(zonePlace('en', 'Europe/London')).toBe('London');
});
