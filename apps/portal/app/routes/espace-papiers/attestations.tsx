import type { listMyAttestations, ResponseOf } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

type Attestations = ResponseOf<typeof listMyAttestations>['attestations'];

/** What attests the courses that she has followed; nothing before her first cohort has ended. */
export function Attestations({ attestations }: { attestations: Attestations }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (attestations.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="attestations" className="mb-8">
      <h2 id="attestations" className="text-2xl">
        {t.attestations}
      </h2>
      <p className="mt-1 text-soft">{t.attestationsHint}</p>
      <ul className="mt-4 grid gap-2">
        {attestations.map(({ id, number, kind, courseTitle, cohortName, issuedAt }) => (
          <li key={id}>
            <a className="link" href={`/espace/papiers/attestations/${id}.pdf`}>
              {t.attestation[kind](courseTitle, cohortName)}
            </a>{' '}
            <span className="text-sm text-soft">{t.attestedOn(number, date(locale, issuedAt))}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
