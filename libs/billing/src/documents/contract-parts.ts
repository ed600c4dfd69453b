import type { ContractBlock, ContractText, PlannedInstalment, Seller } from '@tandem/contracts';
import { exactMoney, grouped, writtenDay } from './document-format';
import { mentionText } from './document-words';

/** Who sells training: only a declared organisation does. */
export type TrainingSeller = Seller & { training: NonNullable<Seller['training']> };

export interface ContractCourse {
  title: string;
  /** What who follows it can do at the end. */
  objectives: string[];
  modules: { title: string; aim: string }[];
  hours: { lessons: number; exercises: number; live: number };
  startsOn: string;
  endsOn: string;
  /** How many follow it together at most. */
  groupSize: number;
  /** What one has to know before; « aucun » is an answer too. */
  prerequisites: string;
  /** With diplomas, titles or experience: the law wants them of each. */
  trainers: { name: string; references: string }[];
}

export const p = (text: string): ContractBlock => ({ kind: 'paragraph', text });
export const list = (items: string[]): ContractBlock => ({ kind: 'list', items });
export const euros = (cents: number) => exactMoney('fr', cents);
export const day = (date: string) => writtenDay('fr', date);
export const place = ({ street, postalCode, city }: Seller['address']) => `${street}, ${postalCode} ${city}`;

/** The side that sells, in a contract that calls itself `contract`. */
export function sellingParty(
  seller: TrainingSeller,
  contract: 'ce contrat' | 'cette convention',
): ContractBlock {
  const form = seller.capital
    ? `${seller.legalForm} au capital de ${euros(seller.capital)}`
    : seller.legalForm;
  const siret = `SIRET ${grouped(seller.siret.slice(0, 9), 3)}\u00a0${seller.siret.slice(9)}`;
  const register = seller.register ? `, ${seller.register}` : '';
  return p(
    `D’un côté, ${seller.legalName}, ${form}, ${place(seller.address)}, ${siret}${register}, que ${contract} appelle «\u202fl’académie\u202f». ${mentionText('fr', { code: 'training-declaration', law: null }, seller)} On la joint à ${seller.email} ou au ${seller.phone}.`,
  );
}

/** What is taught, told to who is asked to sign; `able` is how the objectives begin. */
export function courseSections(courses: readonly ContractCourse[], able: string): ContractText['sections'] {
  return courses.flatMap((course) => sectionsOf(course, able, courses.length > 1));
}

function sectionsOf(course: ContractCourse, able: string, several: boolean): ContractText['sections'] {
  const { hours, modules, trainers } = course;
  const total = hours.lessons + hours.exercises + hours.live;
  const named = (title: string) => (several ? `${title}\u202f: ${course.title}` : title);
  return [
    {
      title: named('La formation'),
      blocks: [
        p(
          `«\u202f${course.title}\u202f» est une action de formation professionnelle (Code du travail, art.\u00a0L6313-1).`,
        ),
        p(
          `Elle dure ${total}\u00a0heures, du ${day(course.startsOn)} au ${day(course.endsOn)}\u202f: ${hours.lessons}\u00a0heures de leçons, ${hours.exercises}\u00a0heures d’exercices et ${hours.live}\u00a0heures de séances en direct. La promotion compte ${course.groupSize}\u00a0personnes au plus.`,
        ),
        p(able),
        list(course.objectives),
      ],
    },
    {
      title: named('Programme'),
      blocks: [list(modules.map(({ title, aim }, index) => `Module ${index + 1}, ${title}\u202f: ${aim}`))],
    },
    {
      title: named('Niveau demandé'),
      blocks: [
        p(course.prerequisites),
        p(
          'La formation prépare au certificat de l’académie. Ce certificat n’est ni un diplôme de l’État, ni une certification enregistrée au répertoire national des certifications professionnelles.',
        ),
      ],
    },
    {
      title: named('Qui forme'),
      blocks: [list(trainers.map(({ name, references }) => `${name}\u202f: ${references}`))],
    },
  ];
}

/** What is paid when: by `since`, what the second column counts. */
export function scheduleTable(schedule: readonly PlannedInstalment[], since: string): ContractBlock {
  return {
    kind: 'table',
    columns: ['Échéance', since, 'Montant'],
    rows: schedule.map(({ amount, dueOn }, index) => [
      `${index + 1} sur ${schedule.length}`,
      day(dueOn),
      euros(amount),
    ]),
  };
}
