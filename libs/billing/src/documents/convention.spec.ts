import { ContractText } from '@tandem/contracts';
import { readPdf } from '../../../../test/support/pdf';
import { company, seller } from '../../../../test/support/sales-document';
import { contractPdf } from './contract-pdf';
import { canonicalText, contractHash } from './contract-proof';
import { convention, type ConventionFacts } from './convention';

const facts: ConventionFacts = {
  seller: { ...seller, training: seller.training! },
  buyer: company as ConventionFacts['buyer'],
  trainees: ['Aïcha Benali', 'Nora Petit'],
  courses: [
    {
      title: 'Online Business Manager',
      objectives: ['conduire un lancement', 'lire un tableau de bord'],
      modules: [{ title: 'Cadrer', aim: 'cadrer un projet avec une petite équipe à distance' }],
      hours: { lessons: 16, exercises: 39, live: 10 },
      startsOn: '2027-03-15',
      endsOn: '2027-06-07',
      groupSize: 20,
      prerequisites: 'Aucun diplôme n’est demandé.',
      trainers: [{ name: 'Nora Petit', references: 'dix ans de direction des opérations' }],
    },
  ],
  price: { gross: 149_000, vat: 'standard' },
  schedule: [
    { amount: 49_668, dueOn: '2027-03-01' },
    { amount: 49_666, dueOn: '2027-03-21' },
    { amount: 49_666, dueOn: '2027-04-10' },
  ],
};
const wordsOf = (text: ContractText) => canonicalText(text).replaceAll(/[\u00a0\u202f]/g, ' ');

test('it holds all that D6353-1 asks for, who is bound, and what L6354-1 and the Code de commerce say', () => {
  const words = wordsOf(ContractText.parse(convention(facts)));
  for (const [asked, sentence] of Object.entries({
    'who trains':
      'Académie des Deux Rives, SASU au capital de 10 000,00 €, 12 quai des Célestins, 69002 Lyon',
    declaration: 'enregistrée sous le numéro 84690123469',
    'who buys':
      'Petit & Fils <Conseil>, 8 place de la Bourse, 33000 Bordeaux, SIREN 552 100 554, TVA intracommunautaire FR83552100554',
    'who signs': 'représentée par Nora Petit, qui dit en signant en quelle qualité',
    law: 'articles L6353-1 et D6353-1 du Code du travail',
    'who learns': 'Aïcha Benali\nNora Petit',
    title: '« Online Business Manager » est une action de formation professionnelle',
    duration: 'Elle dure 65 heures, du 15 mars 2027 au 7 juin 2027',
    objective: 'la personne formée saura :\nconduire un lancement',
    content: 'Module 1, Cadrer : cadrer un projet',
    means: 'questionnaires corrigés',
    'course of it': 'entièrement à distance',
    'follow-up': 'la présence aux séances sont enregistrés',
    evaluation: 'relu selon une grille connue',
    sanction: 'remet à la personne formée une attestation',
    trainers: 'Nora Petit : dix ans de direction des opérations',
    price:
      '1 241,67 € hors taxes, soit 1 490,00 € toutes taxes comprises avec 248,33 € de TVA au taux de 20 %',
    payment: '2 sur 3\t21 mars 2027\t496,66 €',
    'nothing before': 'Rien n’est demandé avant la signature.',
    penalties: 'au taux de : trois fois le taux d’intérêt légal (art. L441-10 du Code de commerce)',
    indemnity: 'indemnité forfaitaire de 40 €',
    'not given': 'rend à l’organisation ce qui a été payé pour ce qui n’a pas été donné',
    'no withdrawal by law': 'les articles L6353-3 à L6353-7 du Code du travail ne s’appliquent pas',
    'given up before': 'Jusqu’à la veille du premier jour',
    dédit: 'Aucune autre somme n’est due, ni à titre de dédit',
  })) {
    expect(words.includes(sentence) ? asked : `${asked} is missing`).toBe(asked);
  }
  // It speaks to an organisation, and promises it nothing of what protects who buys for herself.
  expect(words).not.toMatch(/\b(tu|ton|ta|tes)\b|rétracter|médiateur/i);
});

test('exempt training says so, and an organisation without numbers has none', () => {
  const exempt = convention({
    ...facts,
    buyer: { ...facts.buyer, siren: null, vatNumber: null },
    price: { gross: 149_000, vat: 'exempt_training' },
  });
  const words = wordsOf(exempt);
  expect(words).toContain(
    '1 490,00 €, tout compris et sans TVA. Formation professionnelle exonérée de TVA (art. 261-4-4° a du CGI).',
  );
  expect(words).not.toMatch(/SIREN|TVA intracommunautaire|null/);
  expect(contractHash(exempt)).not.toBe(contractHash(convention(facts)));
});

test('the signed copy says as what she signed', async () => {
  const text = convention(facts);
  const signature = { name: 'Nora Petit', signsAs: 'gérante', at: new Date('2027-03-01T13:05:09Z') };
  const pdf = await contractPdf(text, signature.at, {
    ...signature,
    addressHash: null,
    orderNumber: '5CA1AB1E',
  });
  const table = readPdf(pdf).structure!.children.findLast(({ tag }) => tag === 'Table')!;
  expect(table.children.map((row) => row.children.map((cell) => cell.text.replaceAll(/\s/g, ' ')))).toEqual([
    ['Par', 'Nora Petit'],
    ['En qualité de', 'gérante'],
    ['Avec', 'Académie des Deux Rives'],
    ['Le', '1er mars 2027 à 14:05:09 (heure de Paris)'],
    ['Commande', '5CA1AB1E'],
    ['Version du modèle', '22 novembre 2026'],
    ['Empreinte du texte', expect.stringContaining(contractHash(text).slice(0, 20))],
  ]);
});
