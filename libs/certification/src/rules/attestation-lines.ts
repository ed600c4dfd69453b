import type { Seller } from '@tandem/contracts';
import { frenchDate } from '@tandem/platform';

/** What every attestation says; kept as it was on the day of its issue. */
export interface AttestedCourse {
  holderName: string;
  academyName: string;
  /** Null where the academy had not said who it is. */
  provider: Pick<Seller, 'legalName' | 'legalForm' | 'address' | 'siret' | 'training'> | null;
  courseTitle: string;
  cohortName: string;
  startedOn: string;
  endedOn: string;
}

export interface AttestationText {
  title: string;
  lines: Array<[term: string, detail: string]>;
  objectives: string[];
  statement: string;
  kept: string;
}

/** What an attestation says of the academy. */
export const providerOf = (seller: Seller | null): AttestedCourse['provider'] =>
  seller && {
    ...{ legalName: seller.legalName, legalForm: seller.legalForm, address: seller.address },
    ...{ siret: seller.siret, training: seller.training },
  };

/** Who trained whom in what, and when: what the ministry’s « certificat de réalisation » names. */
export function courseLines(facts: AttestedCourse): AttestationText['lines'] {
  const { provider } = facts;
  return [
    ['Organisme', provider ? `${provider.legalName}, ${provider.legalForm}` : facts.academyName],
    ...(provider ? identityOf(provider) : []),
    ['Bénéficiaire', facts.holderName],
    ['Intitulé de l’action', facts.courseTitle],
    ['Nature de l’action', 'Action de formation (article L6313-1, 1°, du Code du travail), à distance'],
    ['Promotion', facts.cohortName],
    ['Dates', `du ${frenchDay(facts.startedOn)} au ${frenchDay(facts.endedOn)}`],
  ];
}

export const keptFor =
  'Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, l’organisme conserve les pièces qui ont permis d’établir ce document pendant trois ans à compter de la fin de l’année du dernier paiement.';

function identityOf({
  address,
  siret,
  training,
}: NonNullable<AttestedCourse['provider']>): AttestationText['lines'] {
  return [
    ['Adresse', `${address.street}, ${address.postalCode} ${address.city}`],
    ['SIRET', siret],
    ...(training
      ? [
          [
            'Déclaration d’activité',
            `enregistrée sous le numéro ${training.number} auprès du préfet de région ${training.region}\u202f; cet enregistrement ne vaut pas agrément de l’État`,
          ] as [string, string],
        ]
      : []),
  ];
}

export const frenchDay = (day: string) =>
  frenchDate(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
