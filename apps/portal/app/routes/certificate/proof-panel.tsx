import { Card, Icon } from '@tandem/ui';
import checkCertificate from '../../enhancements/check-certificate?worker&url';
import { useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { proofMessages } from './proof-messages';

/** What the visitor's own browser finds of the proof; without a script, how to check it by other means. */
export function ProofPanel({ code }: { code: string }) {
  const t = useMessages(proofMessages);
  const page = `/certificats/${encodeURIComponent(code)}`;
  return (
    <Card as="section" className="mt-6" aria-labelledby="preuve">
      <h2 id="preuve" className="mb-4 text-xl">
        {t.title}
      </h2>
      <p data-before>{t.before}</p>
      <ul className="mt-4 grid gap-3">
        {Object.entries(t.lines).map(([line, text]) => (
          <li key={line} data-line={line} hidden>
            <span className="flex gap-3">
              <Icon
                name={line.endsWith('passed') ? 'check' : 'warning'}
                className={line.endsWith('passed') ? 'mt-1 text-teal' : 'mt-1 text-bad'}
              />
              <span>{text}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm text-soft">
        {t.elsewhere} <a href={`${page}/credential.json`}>{t.credential}</a>
        {' · '}
        <a href="/.well-known/did.json">{t.keys}</a>
      </p>
      <Enhance src={checkCertificate} />
    </Card>
  );
}
