import type { Locale, OwnerOrder } from '@tandem/contracts';
import { dayOf, type Table } from '@tandem/contracts/tables';

const paris = 'Europe/Paris';

const words = {
  fr: {
    name: 'Commandes',
    columns: [
      ...['Commande', 'Date', 'Conclue le', 'Personne', 'Adresse', 'Offre', 'Régime', 'Statut'],
      ...[
        'Prix',
        'Réduction',
        'Total',
        'Encaissé',
        'Reste dû',
        'En retard',
        'Prochaine échéance',
        'Paiements Stripe',
      ],
    ],
    status: {
      ...{ pending: 'En attente', active: 'En cours', paid: 'Payée' },
      ...{ expired: 'Expirée', cancelled: 'Abandonnée', refunded: 'Terminée' },
    },
    regime: {
      digital_content: 'Contenu numérique',
      training_contract: 'Contrat de formation',
      b2b: 'Entreprise',
    },
  },
  en: {
    name: 'Orders',
    columns: [
      ...['Order', 'Date', 'Concluded on', 'Person', 'Address', 'Offer', 'Regime', 'Status'],
      ...['Price', 'Discount', 'Total', 'Cashed', 'Left', 'Late', 'Next instalment', 'Stripe payments'],
    ],
    status: {
      ...{ pending: 'Pending', active: 'Under way', paid: 'Paid' },
      ...{ expired: 'Expired', cancelled: 'Given up', refunded: 'Ended' },
    },
    regime: {
      digital_content: 'Digital content',
      training_contract: 'Training contract',
      b2b: 'Company',
    },
  },
};

/** Orders as a table to take away. Amounts are numbers in euros, days those of Paris. */
export function orderTable(orders: readonly OwnerOrder[], locale: Locale): Table {
  const { name, columns, status, regime } = words[locale];
  return {
    ...{ name, columns },
    rows: orders.map((order) => [
      order.id,
      dayOf(order.createdAt, paris),
      order.concludedAt ? dayOf(order.concludedAt, paris) : null,
      ...[order.person.name, order.person.email, order.name, regime[order.regime.kind], status[order.status]],
      { cents: order.price.amount },
      { cents: order.coupon?.off.amount ?? 0 },
      ...[order.total, order.cashed, order.left, order.late].map(({ amount: cents }) => ({ cents })),
      nextDue(order),
      order.payments.map(({ stripePaymentIntent }) => stripePaymentIntent).join(' '),
    ]),
  };
}

function nextDue({ status, instalments }: OwnerOrder): { day: string } | null {
  const next = instalments.find((one) => one.status === 'due' || one.status === 'processing');
  return status === 'active' && next ? { day: next.dueOn } : null;
}
