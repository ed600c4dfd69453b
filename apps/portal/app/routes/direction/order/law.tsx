import { Card, DefinitionList } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import type { OfOrder } from './section';

/** Under which law it stands, and the proof of what she agreed to. */
export function Law({ order: { id, regime, contract, vat, consents } }: OfOrder) {
  const t = useMessages(messages);
  return (
    <Card as="section" aria-labelledby="droit">
      <h2 id="droit" className="mb-2 text-xl">
        {t.law}
      </h2>
      <DefinitionList
        items={[
          { term: t.regime, detail: t.regimes[regime.kind] },
          { term: t.rule, detail: <When value={regime.rule} /> },
          {
            term: t.withdrawal,
            detail: regime.withdrawalEndsOn ? <When value={regime.withdrawalEndsOn} /> : t.noWithdrawal,
          },
          { term: t.vat, detail: t.vats[vat] },
        ]}
      />
      <h3 className="mt-5 text-base">{t.consents}</h3>
      <ul className="mt-1">
        {consents.map(({ kind, textVersion, at, addressHash }) => (
          <li key={kind} className="border-t border-line py-2 first:border-0">
            <span className="block">
              {kind === 'contract' ? (
                <a className="link" href={`/commandes/${id}/contrat.pdf`}>
                  {t.signedContracts[contract?.kind ?? 'training-contract']}
                </a>
              ) : (
                t.consentKinds[kind]
              )}
            </span>
            <span className="block text-sm text-soft">
              {t.textOf} <When value={textVersion} />, <When value={at} shape="record" />
            </span>
            {addressHash ? (
              <span className="block text-sm text-soft">
                {t.from} <code className="text-xs break-all">{addressHash.slice(0, 16)}</code>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
