import type { OwnerOffer } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { OfferState } from './offer-state';

export function OfferTable({ offers }: { offers: readonly OwnerOffer[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t.name,
          rowHeader: true,
          cell: ({ id, terms }) => (
            <>
              <a className="link" href={`/direction/offres/${id}`}>
                {terms.name}
              </a>
              {terms.sale === 'training' ? (
                <span className="block text-sm font-normal text-soft">{t.training}</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'cohorts',
          header: t.cohorts,
          cell: ({ cohorts }) => (
            <ul>
              {cohorts.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'price',
          header: t.price,
          align: 'end',
          cell: ({ terms: { price: amount, currency } }) => money(locale, { amount, currency }),
        },
        {
          key: 'plans',
          header: t.plans,
          cell: ({ terms }) => (
            <ul>
              {terms.plans.map(({ key, name }) => (
                <li key={key}>{name}</li>
              ))}
            </ul>
          ),
        },
        { key: 'state', header: t.state, cell: ({ status }) => <OfferState status={status} /> },
        { key: 'sold', header: t.sold, align: 'end', cell: ({ sold }) => sold },
      ]}
    />
  );
}
