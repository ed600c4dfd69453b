import type { Buyer, ContractBlock, ContractText, PlannedInstalment, VatRegime } from '@tandem/contracts';
import { betweenProfessionals, vatByLine, vatRules } from '../rules/vat';
import {
  courseSections,
  euros,
  list,
  p,
  place,
  scheduleTable,
  sellingParty,
  type ContractCourse,
  type TrainingSeller,
} from './contract-parts';
import { grouped } from './document-format';
import { mentionText } from './document-words';

/** Version of the words below, a model to be checked by a lawyer as the training contract is. */
const conventionVersion = '2026-11-22';

export interface ConventionFacts {
  seller: TrainingSeller;
  buyer: Extract<Buyer, { kind: 'professional' }>;
  /** Names of those whose seats the order holds. */
  trainees: readonly string[];
  /** One per cohort that the offer gives a seat in. */
  courses: ContractCourse[];
  price: { gross: number; vat: VatRegime };
  schedule: readonly PlannedInstalment[];
}

/**
 * The convention between who buys training for others, or for her own business, and who gives it (Code du travail L6353-1),
 * with all that D6353-1 asks for. What protects who pays for herself (L6353-3 to L6353-7) is not in it.
 */
export function convention(facts: ConventionFacts): ContractText {
  return {
    version: conventionVersion,
    title: 'Convention de formation professionnelle',
    academy: facts.seller.legalName,
    sections: [
      { title: 'Entre qui', blocks: parties(facts) },
      { title: 'Qui se forme', blocks: trainees(facts) },
      ...courseSections(facts.courses, 'À la fin, la personne formée saura\u202f:'),
      { title: 'Déroulement et moyens', blocks: means },
      { title: 'Suivi, évaluation et sanction', blocks: assessment },
      { title: 'Prix', blocks: price(facts) },
      { title: 'Règlement', blocks: payment(facts) },
      { title: 'Si la formation n’est pas donnée en entier', blocks: notGiven },
      { title: 'Si l’organisation renonce', blocks: givenUp(facts) },
      { title: 'Désaccords', blocks: disputes(facts) },
      { title: 'Signature', blocks: conclusion(facts) },
    ],
  };
}

function parties({ seller, buyer }: ConventionFacts): ContractBlock[] {
  const siren = buyer.siren ? `, SIREN ${grouped(buyer.siren, 3)}` : '';
  const vat = buyer.vatNumber ? `, TVA intracommunautaire ${buyer.vatNumber}` : '';
  return [
    sellingParty(seller, 'cette convention'),
    p(
      `De l’autre, ${buyer.company}, ${place(buyer.address)}${siren}${vat}, que cette convention appelle «\u202fl’organisation\u202f», représentée par ${buyer.name}, qui dit en signant en quelle qualité.`,
    ),
    p('Cette convention est conclue en application des articles L6353-1 et D6353-1 du Code du travail.'),
  ];
}

function trainees({ trainees: names }: ConventionFacts): ContractBlock[] {
  return [
    p('L’organisation achète une place pour\u202f:'),
    list([...names]),
    p(
      'L’académie ouvre à chaque personne formée un espace à son nom. Ce qu’elle y écrit reste entre elle, sa promotion et l’académie\u202f; l’organisation reçoit, quand elle le demande, ce qui prouve que la formation a été donnée et suivie.',
    ),
  ];
}

const means: ContractBlock[] = [
  p(
    'La formation a lieu entièrement à distance, dans l’espace de la personne formée sur le site de l’académie. Elle suit les leçons et fait les exercices à son rythme, à mesure que les modules s’ouvrent\u202f; les séances en direct ont lieu en visioconférence, aux dates affichées dans cet espace.',
  ),
  p(
    'L’académie fournit les leçons, les modèles de documents, les questionnaires corrigés et les relectures. Les personnes qui forment répondent aux questions posées sous chaque leçon et en séance. Il faut un ordinateur, un navigateur à jour, une connexion à internet et de quoi entendre et parler.',
  ),
];

const assessment: ContractBlock[] = [
  p(
    'Les leçons achevées, les travaux rendus et la présence aux séances sont enregistrés au fil de la formation\u202f: c’est ce qui prouve qu’elle a été donnée et suivie.',
  ),
  p(
    'Chaque module se termine par un questionnaire ou un travail à rendre, relu selon une grille connue à l’avance. Un cas final réunit l’ensemble et se défend en séance.',
  ),
  p(
    'À l’issue de la formation, l’académie remet à la personne formée une attestation qui dit ses objectifs, sa nature, sa durée et ce qui est acquis. Si les conditions affichées dans son espace sont remplies, elle lui délivre aussi son certificat.',
  ),
];

function price({ price: { gross, vat: regime }, seller }: ConventionFacts): ContractBlock[] {
  const { mention, rate } = vatRules[regime];
  const [{ net, vat }] = vatByLine([gross], regime) as [ReturnType<typeof vatByLine>[number]];
  const sentence = mention
    ? `Le prix de la formation est de ${euros(gross)}, tout compris et sans TVA. ${mentionText('fr', mention, seller)}`
    : `Le prix de la formation est de ${euros(net)} hors taxes, soit ${euros(gross)} toutes taxes comprises avec ${euros(vat)} de TVA au taux de ${rate}\u00a0%.`;
  return [p(sentence), p('Une facture est adressée à l’organisation, à son nom et à son adresse.')];
}

function payment({ schedule, seller }: ConventionFacts): ContractBlock[] {
  return [
    p('Rien n’est demandé avant la signature. Ensuite, le prix se règle ainsi\u202f:'),
    scheduleTable(schedule, 'Date'),
    p(
      'Le paiement se fait par carte ou par prélèvement SEPA sur une page sécurisée\u202f; chaque échéance qui suit est prélevée à sa date par le même moyen. Si un paiement échoue, l’académie prévient et réessaie\u202f; faute de paiement, les leçons peuvent être mises en pause, puis reprennent là où elles en étaient dès qu’il est fait.',
    ),
    ...betweenProfessionals.map((mention) => p(mentionText('fr', mention, seller))),
  ];
}

const notGiven: ContractBlock[] = [
  p(
    'Si l’académie ne donne pas la formation, ou ne la donne qu’en partie, elle rend à l’organisation ce qui a été payé pour ce qui n’a pas été donné (Code du travail, art.\u00a0L6354-1).',
  ),
  p(
    'Si un cas de force majeure reconnu empêche la personne formée de continuer, la convention s’arrête pour elle\u202f: seul est dû ce qui a été réellement donné, à proportion du prix.',
  ),
];

function givenUp({ seller }: ConventionFacts): ContractBlock[] {
  return [
    p(
      'La loi ne donne pas de droit de rétractation à une organisation qui achète pour son activité\u202f: les articles L6353-3 à L6353-7 du Code du travail ne s’appliquent pas à cette convention. L’académie accorde ce qui suit.',
    ),
    p(
      `Jusqu’à la veille du premier jour de la formation, l’organisation peut y renoncer en écrivant à ${seller.email}\u202f: elle ne doit rien, et ce qu’elle a payé lui est rendu.`,
    ),
    p(
      'À partir du premier jour, si elle renonce, elle doit la part du prix qui correspond aux modules ouverts et aux séances tenues jusqu’au jour où l’académie le reçoit par écrit\u202f; les échéances au-delà de cette part ne sont pas prélevées, et ce qui aurait été payé en trop est rendu.',
    ),
    p('Aucune autre somme n’est due, ni à titre de dédit, ni à titre de dédommagement.'),
  ];
}

function disputes({ seller }: ConventionFacts): ContractBlock[] {
  return [
    p(
      `En cas de désaccord, chaque partie écrit d’abord à l’autre, l’organisation à ${seller.email}. Sans solution, le tribunal compétent est saisi. Le droit français s’applique.`,
    ),
  ];
}

function conclusion({ buyer }: ConventionFacts): ContractBlock[] {
  return [
    p(
      `La convention est conclue quand ${buyer.name}, qui déclare pouvoir engager l’organisation, la signe en ligne, avant tout paiement. L’académie est engagée par ce texte dès cette signature et en remet un exemplaire signé.`,
    ),
    p(
      'La place est gardée une demi-heure après la signature, le temps d’aller jusqu’au bout de la page de paiement. Sans cela, la convention prend fin d’elle-même\u202f: rien n’est dû, et la place est rendue.',
    ),
  ];
}
