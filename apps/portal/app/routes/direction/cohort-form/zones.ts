/** Where French-speaking academies live; a cohort that has another zone keeps it. */
const zones = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Zurich',
  'America/Toronto',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Africa/Casablanca',
  'Africa/Tunis',
  'Africa/Dakar',
  'Africa/Abidjan',
];

export function zoneOptions(current: string | undefined): { value: string; label: string }[] {
  const known = current && !zones.includes(current) ? [current, ...zones] : zones;
  return known.map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
