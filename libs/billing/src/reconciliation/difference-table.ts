import type { Difference, Locale } from '@tandem/contracts';
import { dayOf, type Table } from '@tandem/contracts/tables';

const words = {
  fr: {
    name: 'Écarts',
    columns: [
      ...['Trouvé le', 'Écart', 'Objet Stripe', 'Commande', 'Personne', 'Nos livres', 'Stripe', 'Remède'],
      ...['Réglé le', 'Réglé par', 'Issue', 'Note'],
    ],
  },
  en: {
    name: 'Differences',
    columns: [
      ...['Found on', 'Difference', 'Stripe object', 'Order', 'Person', 'Our books', 'Stripe', 'Remedy'],
      ...['Settled on', 'Settled by', 'Outcome', 'Note'],
    ],
  },
};

/** Kinds and remedies keep their codes, which the reference of the API explains. */
export function differenceTable(differences: readonly Difference[], locale: Locale): Table {
  const day = (instant: string | null) => (instant ? dayOf(instant, 'Europe/Paris') : null);
  return {
    ...words[locale],
    rows: differences.map((one) => [
      ...[day(one.foundAt), one.kind, one.stripeObject, one.order?.id ?? null, one.order?.name ?? null],
      ...[one.ours, one.theirs].map((sum) => sum && { cents: sum.amount }),
      ...[one.remedy, day(one.settledAt), one.settledBy, one.settlement, one.note],
    ]),
  };
}
