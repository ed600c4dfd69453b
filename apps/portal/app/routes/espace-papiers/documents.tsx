import type { OrderPapers } from '@tandem/contracts';
import { date, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

/** The contract or convention, the invoice and its credit notes; nothing before there is one. */
export function Documents({ papers: { order, documents } }: { papers: OrderPapers }) {
  const t = useMessages(messages);
  const locale = useLocale();
  // Until it is signed there is a text to read, and no contract.
  const contract = order.contract?.signedAt ? order.contract : null;
  if (!contract && documents.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-lg">{t.documents}</h3>
      <ul className="grid gap-2">
        {contract ? (
          <li>
            <a className="link" href={`/commandes/${order.id}/contrat.pdf`}>
              {t.contracts[contract.kind]}
            </a>
          </li>
        ) : null}
        {documents.map(({ id, kind, number, issuedOn, gross }) => (
          <li key={id}>
            <a className="link" href={`/espace/papiers/${id}.pdf?nom=${number}`}>
              {t[kind](number)}
            </a>{' '}
            <span className="text-sm text-soft">{t.about(date(locale, issuedOn), money(locale, gross))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
