import type { Cohort, OfferTerms } from '@tandem/contracts';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { offerMessages } from '../offer-form/messages';
import { messages } from './messages';

interface ChangesProps {
  before: OfferTerms;
  after: OfferTerms;
  /** Those that may be named. */
  cohorts: readonly Pick<Cohort, 'id' | 'name'>[];
}

const fields = ['name', 'cohortIds', 'price', 'sale', 'vat', 'plans'] as const;

/** What one version changed of the one before, a line each. */
export function Changes({ before, after, cohorts }: ChangesProps) {
  const t = useMessages(messages);
  const words = useMessages(offerMessages);
  const locale = useLocale();
  const names = { name: words.name, cohortIds: words.cohorts, price: words.price };
  const labels = { ...names, sale: words.sale, vat: words.vat, plans: words.plans };
  // Both come from the same column, which keeps one order of keys.
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return (
    <ul className="grid gap-1">
      {changed.map((field) => {
        const [from, to] = [said(before, field), said(after, field)];
        return <li key={field}>{from === to ? t.plansChanged(to) : t.changed(labels[field], from, to)}</li>;
      })}
    </ul>
  );

  function said(terms: OfferTerms, field: (typeof fields)[number]): string {
    const { name, price: amount, currency, sale, vat, plans, cohortIds } = terms;
    switch (field) {
      case 'name':
        return name;
      case 'price':
        return money(locale, { amount, currency });
      case 'sale':
        return words.sales[sale];
      case 'vat':
        return words.vats[vat];
      case 'plans':
        return plans.map((plan) => plan.name).join(', ');
      case 'cohortIds':
        return cohortIds.map((id) => cohorts.find((cohort) => cohort.id === id)?.name ?? '?').join(', ');
    }
  }
}
