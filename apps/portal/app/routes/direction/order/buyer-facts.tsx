import { Card, DefinitionList } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';
import type { OfOrder } from './section';

export function BuyerFacts({ order: { buyer, person } }: OfOrder) {
  const t = useMessages(messages);
  const { street, postalCode, city, country } = buyer.address;
  const company = buyer.kind === 'professional' ? buyer : null;
  const fact = (term: string, detail: string | null | undefined) => (detail ? [{ term, detail }] : []);
  return (
    <Card as="section" aria-labelledby="qui-achete">
      <h2 id="qui-achete" className="mb-2 text-xl">
        {t.buyer}
      </h2>
      <DefinitionList
        items={[
          { term: t.as, detail: t.kind[buyer.kind] },
          ...fact(t.company, company?.company),
          { term: t.name, detail: buyer.name },
          {
            term: t.email,
            detail: (
              <a
                className="link break-all"
                href={`/direction/personnes?recherche=${encodeURIComponent(person.email)}`}
                aria-label={`${t.toPerson}, ${person.email}`}
              >
                {person.email}
              </a>
            ),
          },
          {
            term: t.address,
            detail: street ? (
              <>
                <span className="block">{street}</span>
                {postalCode} {city} ({country})
              </>
            ) : (
              t.noAddress
            ),
          },
          ...fact(t.siren, company?.siren),
          ...fact(t.vatNumber, company?.vatNumber),
        ]}
      />
    </Card>
  );
}
