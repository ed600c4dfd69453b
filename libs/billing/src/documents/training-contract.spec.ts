import { ContractText } from '@tandem/contracts';
import { readPdf, type PdfElement } from '../../../../test/support/pdf';
import { seller } from '../../../../test/support/sales-document';
import { contractPdf } from './contract-pdf';
import { canonicalText, contractHash } from './contract-proof';
import { trainingContract, trainingContractVersion, type TrainingContractFacts } from './training-contract';

const facts: TrainingContractFacts = {
  seller: { ...seller, training: seller.training! },
  trainee: {
    kind: 'trainee',
    name: 'Aïcha Benali',
    address: { street: '3 rue du Four', postalCode: '35000', city: 'Rennes', country: 'FR' },
  },
  courses: [
    {
      title: 'Online Business Manager',
      objectives: ['situer les trois rôles', 'conduire un lancement', 'lire un tableau de bord'],
      modules: Array.from({ length: 8 }, (_, index) => ({
        title: `Titre ${index + 1}`,
        aim: 'cadrer, planifier, mener et clore un projet avec une petite équipe à distance',
      })),
      hours: { lessons: 16, exercises: 39, live: 10 },
      startsOn: '2027-03-15',
      endsOn: '2027-06-07',
      groupSize: 20,
      prerequisites: 'Aucun diplôme n’est demandé. Il faut écrire le français avec aisance.',
      trainers: [
        { name: 'Nora Petit', references: 'dix ans de direction des opérations, formatrice depuis 2019' },
      ],
    },
  ],
  price: { gross: 149_000, vat: 'exempt_training' },
  schedule: [
    { amount: 44_700, dueOn: '2027-03-17' },
    { amount: 52_150, dueOn: '2027-04-15' },
    { amount: 52_150, dueOn: '2027-05-15' },
  ],
  withdrawalDays: 14,
};

test('it holds all that L6353-4 asks for, and L6353-5 to L6353-7', () => {
  const text = ContractText.parse(trainingContract(facts));
  const words = canonicalText(text).replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const [asked, sentence] of Object.entries({
    'who trains':
      'Académie des Deux Rives, SASU au capital de 10 000,00 €, 12 quai des Célestins, 69002 Lyon',
    declaration: 'enregistrée sous le numéro 84690123469',
    'who learns': 'Aïcha Benali, 3 rue du Four, 35000 Rennes',
    nature: 'action de formation professionnelle',
    duration: 'Elle dure 65 heures, du 15 mars 2027 au 7 juin 2027',
    number: '20 personnes au plus',
    object: 'conduire un lancement',
    programme: 'Module 8, Titre 8 : cadrer',
    level: 'Aucun diplôme n’est demandé.',
    qualification: 'prépare au certificat de l’académie',
    conditions: 'entièrement à distance',
    means: 'questionnaires corrigés',
    control: 'relu selon une grille',
    sanction: 'te remet une attestation',
    'no means of payment': 'Si tu ne l’enregistres pas, le contrat prend fin de lui-même',
    trainers: 'Nora Petit : dix ans de direction des opérations',
    price: '1 490,00 €, tout compris. Formation professionnelle exonérée de TVA (art. 261-4-4° a du CGI).',
    'nothing before the window ends':
      'Rien ne t’est demandé avant la fin du délai de rétractation de 14 jours.',
    'at most 30 percent': 'plus de 30 % du prix',
    'first instalment': '1 sur 3\t17 mars 2027\t447,00 €',
    withdrawal: 'Tu as 14 jours pour te rétracter',
    'early end': 'Si tu arrêtes pour une autre raison',
    'force majeure': 'Si un cas de force majeure',
  })) {
    expect(words.includes(sentence) ? asked : `${asked} is missing`).toBe(asked);
  }
});

test('the hash changes with a word, a sum or the version, and with nothing else', () => {
  const text = trainingContract(facts);
  const hash = contractHash(text);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(contractHash(ContractText.parse(JSON.parse(JSON.stringify(text))))).toBe(hash);
  const others = [
    trainingContract({ ...facts, price: { ...facts.price, gross: 149_001 } }),
    trainingContract({ ...facts, schedule: facts.schedule.slice(0, 2) }),
    trainingContract({ ...facts, trainee: { ...facts.trainee, name: 'Aïcha Benalí' } }),
    { ...text, version: '2026-11-24' },
  ];
  expect(new Set([hash, ...others.map(contractHash)]).size).toBe(5);
});

test('two courses are told apart', () => {
  const [course] = facts.courses;
  const both = trainingContract({
    ...facts,
    courses: [course!, { ...course!, title: 'Direction des opérations' }],
  });
  expect(both.sections.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      'Programme\u202f: Online Business Manager',
      'Programme\u202f: Direction des opérations',
    ]),
  );
});

test('the signed copy shows the same text, then who signed, when, and the proof', async () => {
  const text = trainingContract(facts);
  const signature = {
    name: 'Aïcha Benali',
    signsAs: null,
    at: new Date('2027-03-01T13:05:09Z'),
    addressHash: 'f'.repeat(64),
    orderNumber: '5CA1AB1E',
  };
  const issuedAt = new Date('2027-03-01T12:00:00Z');
  const signed = readPdf(await contractPdf(text, issuedAt, signature));
  const unsigned = readPdf(await contractPdf(text, issuedAt, null));
  const compact = (words: string) => words.replaceAll(/[\s\u00a0\u202f•]/g, '');
  const pages = compact(JSON.stringify(signed.structure!.children.map(leaves)));
  for (const line of canonicalText(text).split(/[\n\t]/)) {
    if (line !== trainingContractVersion) expect(pages).toContain(compact(JSON.stringify(line).slice(1, -1)));
  }
  const last = signed.structure!.children.findLast(({ tag }) => tag === 'Table')!;
  expect(last.children.map((row) => row.children.map((cell) => cell.text.replaceAll(/\s/g, ' ')))).toEqual([
    ['Par', 'Aïcha Benali'],
    ['Avec', 'Académie des Deux Rives'],
    ['Le', '1er mars 2027 à 14:05:09 (heure de Paris)'],
    ['Commande', '5CA1AB1E'],
    ['Version du modèle', '23 novembre 2026'],
    ['Empreinte du texte', expect.stringContaining(contractHash(text).slice(0, 20))],
    ['Empreinte de l’adresse', expect.stringContaining('fff')],
  ]);
  expect(unsigned.text).not.toContain('Empreinte');
  expect(signed.structure!.children.some(({ tag }) => tag === 'L')).toBe(true);
});

function leaves({ text, children }: PdfElement): string {
  return [text, ...children.map(leaves)].join(' ');
}
