import type { Seller } from '@tandem/contracts';
import type { DataSource } from 'typeorm';

/** An academy that charges VAT and is declared: it may sell everything. */
export const completeSeller: Seller = {
  legalName: 'Académie d’essai',
  legalForm: 'SAS',
  capital: 1_000_000,
  address: { street: '4 place des Essais', postalCode: '69001', city: 'Lyon', country: 'FR' },
  siret: '73282932000074',
  register: 'RCS Lyon',
  vatNumber: 'FR44732829320',
  training: { number: '84691234569', region: 'Auvergne-Rhône-Alpes' },
  email: 'bonjour@academie.exemple.fr',
  phone: '04 72 00 00 00',
  iban: 'FR7630006000011234567890189',
  latePenaltyRate: 'trois fois le taux d’intérêt légal',
};

export async function insertSeller(dataSource: DataSource, seller: Seller = completeSeller): Promise<void> {
  await dataSource.query(
    'INSERT INTO seller (id, identity, saved_at) VALUES (1, $1, now()) ON CONFLICT DO NOTHING',
    [seller],
  );
}
