import { attestationHash, attestationText, type CompletionFacts } from './attestation-text';

const facts: CompletionFacts = {
  holderName: 'Maëlle Le Goff',
  academyName: 'Académie d’essai',
  provider: {
    legalName: 'Tandem Formation',
    legalForm: 'SASU',
    address: { street: '12 montée de la Grande-Côte', postalCode: '69001', city: 'Lyon', country: 'FR' },
    siret: '73282932000074',
    training: { number: '84691234569', region: 'Auvergne-Rhône-Alpes' },
  },
  courseTitle: 'Online Business Manager',
  objectives: ['Piloter un projet', 'Mesurer des résultats'],
  cohortName: 'Promotion d’été',
  startedOn: '2026-09-01',
  endedOn: '2026-11-22',
  hours: 65,
  lessons: { done: 30, of: 45 },
  quizzes: { done: 6, of: 8 },
  assignments: { done: 4, of: 7 },
  certificateCode: null,
};
const detail = (of: CompletionFacts, term: string) =>
  attestationText(of).lines.find(([one]) => one === term)?.[1];

test('names what funders ask for: provider, trainee, title, nature, dates, length and results', () => {
  const { lines, objectives, statement } = attestationText(facts);
  expect(lines.every(([, text]) => text.length > 0)).toBe(true);
  expect(detail(facts, 'Dates')).toBe('du 1er septembre 2026 au 22 novembre 2026');
  expect(detail(facts, 'Leçons suivies')).toBe('30 sur 45');
  expect(detail(facts, 'Déclaration d’activité')).toContain('84691234569');
  expect(detail(facts, 'Certificat')).toBe('non délivré à cette date');
  expect(objectives).toEqual(facts.objectives);
  expect(statement).toContain('Tandem Formation atteste que Maëlle Le Goff');
});

test('says no more of the academy than it has told', () => {
  const alone = { ...facts, provider: null };
  expect(detail(alone, 'Organisme')).toBe('Académie d’essai');
  expect(detail(alone, 'SIRET')).toBeUndefined();
  const unregistered = { ...facts, provider: { ...facts.provider!, training: null } };
  expect(detail(unregistered, 'Déclaration d’activité')).toBeUndefined();
});

test('its hash is the same for the same words, and another for any other', () => {
  const hash = attestationHash('ATT-1', facts);
  expect(attestationHash('ATT-1', structuredClone(facts))).toBe(hash);
  const others = [
    attestationHash('ATT-2', facts),
    attestationHash('ATT-1', { ...facts, hours: 66 }),
    attestationHash('ATT-1', { ...facts, objectives: facts.objectives.toReversed() }),
  ];
  expect(new Set([hash, ...others]).size).toBe(4);
});
