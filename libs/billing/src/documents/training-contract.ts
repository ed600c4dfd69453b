import type { Buyer, ContractBlock, ContractText, PlannedInstalment, VatRegime } from '@tandem/contracts';
import { vatRules } from '../rules/vat';
import {
  courseSections,
  euros,
  p,
  place,
  scheduleTable,
  sellingParty,
  type ContractCourse,
  type TrainingSeller,
} from './contract-parts';
import { mentionText } from './document-words';

/**
 * Version of the words below. They are a model: a lawyer must check them before an academy sells under them, and whoever
 * changes them changes the day.
 */
export const trainingContractVersion = '2026-11-23';

export interface TrainingContractFacts {
  seller: TrainingSeller;
  trainee: Extract<Buyer, { kind: 'trainee' }>;
  /** One per cohort that the offer gives a seat in. */
  courses: ContractCourse[];
  price: { gross: number; vat: VatRegime };
  schedule: readonly PlannedInstalment[];
  withdrawalDays: number;
}

/**
 * The contract of somebody who pays for her own professional training (Code du travail L6353-3 to L6353-7), with all that
 * L6353-4 asks for under pain of nullity. In French, as what a consumer signs in France must be (loi 94-665, art. 2).
 */
export function trainingContract(facts: TrainingContractFacts): ContractText {
  return {
    version: trainingContractVersion,
    title: 'Contrat de formation professionnelle',
    academy: facts.seller.legalName,
    sections: [
      { title: 'Entre qui', blocks: parties(facts) },
      ...courseSections(facts.courses, 'À la fin, tu sauras\u202f:'),
      { title: 'Déroulement et moyens', blocks: means },
      { title: 'Contrôle des connaissances et sanction', blocks: assessment },
      { title: 'Prix et paiement', blocks: payment(facts) },
      { title: 'Droit de rétractation', blocks: withdrawal(facts) },
      { title: 'Si la formation s’arrête avant la fin', blocks: earlyEnd },
      { title: 'Réclamations et litiges', blocks: disputes(facts) },
      { title: 'Signature', blocks: conclusion },
    ],
  };
}

function parties({ seller, trainee }: TrainingContractFacts): ContractBlock[] {
  return [
    sellingParty(seller, 'ce contrat'),
    p(
      `De l’autre, ${trainee.name}, ${place(trainee.address)}, à qui ce contrat dit «\u202ftu\u202f». Tu suis cette formation à titre individuel et à tes frais\u202f: c’est pourquoi le Code du travail (art.\u00a0L6353-3 à L6353-7) demande ce contrat.`,
    ),
  ];
}

const means: ContractBlock[] = [
  p(
    'La formation a lieu entièrement à distance, dans ton espace sur le site de l’académie. Tu suis les leçons et fais les exercices à ton rythme, à mesure que les modules s’ouvrent\u202f; les séances en direct ont lieu en visioconférence, aux dates affichées dans ton espace.',
  ),
  p(
    'L’académie fournit les leçons, les modèles de documents, les questionnaires corrigés et les relectures. Les personnes qui forment répondent aux questions posées sous chaque leçon et en séance. Il te faut un ordinateur, un navigateur à jour, une connexion à internet et de quoi entendre et parler.',
  ),
  p(
    'Les leçons achevées, les travaux rendus et la présence aux séances sont enregistrés au fil de la formation\u202f: c’est ce qui prouve qu’elle a été donnée et suivie.',
  ),
];

const assessment: ContractBlock[] = [
  p(
    'Chaque module se termine par un questionnaire ou un travail à rendre, relu selon une grille que tu peux lire à l’avance. Un cas final réunit l’ensemble et se défend en séance.',
  ),
  p(
    'À l’issue de la formation, l’académie te remet une attestation qui dit ses objectifs, sa nature, sa durée et ce que tu as acquis. Si tu remplis les conditions affichées dans ton espace, elle te délivre aussi son certificat.',
  ),
];

function payment({ price, schedule, seller, withdrawalDays }: TrainingContractFacts): ContractBlock[] {
  const { mention, rate } = vatRules[price.vat];
  const vat = mention
    ? mentionText('fr', mention, seller)
    : `Ce prix comprend la TVA au taux de ${rate}\u00a0%.`;
  if (price.gross === 0) return [p('La formation ne te coûte rien.')];
  return [
    p(`Le prix de la formation est de ${euros(price.gross)}, tout compris. ${vat}`),
    p(
      `Rien ne t’est demandé avant la fin du délai de rétractation de ${withdrawalDays}\u00a0jours. À ce moment, l’académie ne peut pas prendre plus de 30\u00a0% du prix\u202f; le reste se paie à mesure que la formation est donnée, jamais en avance sur elle (Code du travail, art.\u00a0L6353-6). L’échéancier est le suivant\u202f:`,
    ),
    scheduleTable(schedule, 'Date au plus tôt'),
    p(
      'Chaque échéance est prélevée par le moyen de paiement que tu enregistres après avoir signé, sans frais ni intérêts. Si un paiement échoue, l’académie te prévient et réessaie\u202f; faute de paiement, tes leçons peuvent être mises en pause, puis reprennent là où tu en étais dès que tu as payé.',
    ),
  ];
}

function withdrawal({ seller, withdrawalDays }: TrainingContractFacts): ContractBlock[] {
  return [
    p(
      `Tu as ${withdrawalDays}\u00a0jours pour te rétracter, sans donner de raison et sans rien payer. Le délai commence le lendemain de ta signature et se termine à la fin du dernier jour\u202f; s’il tombe un samedi, un dimanche ou un jour férié, il va jusqu’au premier jour ouvrable qui suit. Le Code du travail (art.\u00a0L6353-5) donne dix jours\u202f; comme ce contrat se conclut à distance, l’académie applique les quatorze du Code de la consommation (art.\u00a0L221-18).`,
    ),
    p(
      `Pour te rétracter, utilise le bouton «\u202fMe rétracter\u202f» dans ton espace, qui t’envoie aussitôt un accusé de réception daté, ou écris à ${seller.email}, ou envoie une lettre recommandée à l’adresse de l’académie. Une phrase claire suffit.`,
    ),
    p('Si quelque chose a tout de même été payé, l’académie te le rend dans les quatorze jours.'),
  ];
}

const earlyEnd: ContractBlock[] = [
  p(
    'Si un cas de force majeure reconnu t’empêche de continuer, le contrat s’arrête\u202f: tu ne dois que ce qui a été réellement donné, à proportion de sa valeur dans le contrat (Code du travail, art.\u00a0L6353-7).',
  ),
  p(
    'Si tu arrêtes pour une autre raison, préviens l’académie par écrit. Tu dois alors la part du prix qui correspond aux modules ouverts et aux séances tenues jusqu’à ce jour\u202f; les échéances au-delà de cette part ne sont pas prélevées, et ce que tu aurais payé en trop t’est rendu.',
  ),
  p(
    'Si l’académie ne peut pas donner la formation ou la finir, elle te rend tout ce qui a été payé pour ce qui n’a pas été donné.',
  ),
];

function disputes({ seller }: TrainingContractFacts): ContractBlock[] {
  return [
    p(
      `En cas de désaccord, écris d’abord à ${seller.email}. Sans solution, tu peux saisir gratuitement le médiateur de la consommation que nomment les conditions de vente de l’académie, ou le tribunal compétent. Le droit français s’applique.`,
    ),
  ];
}

const conclusion: ContractBlock[] = [
  p(
    'Le contrat est conclu quand tu le signes en ligne, avant l’inscription définitive et avant tout paiement. L’académie est engagée par ce texte dès ta signature et t’en remet un exemplaire signé.',
  ),
  p(
    'Ta place est gardée une demi-heure après ta signature, le temps d’enregistrer ton moyen de paiement. Si tu ne l’enregistres pas, le contrat prend fin de lui-même\u202f: tu ne dois rien, et ta place est rendue.',
  ),
];
