import type { Certificate, CertificateEnd } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { endReasons } from '../../parts/certificate-end-reasons';
import { messages } from './messages';

const replacing: ReadonlySet<CertificateEnd> = new Set(['corrected', 'renewed']);

/** What became of it and of those before it, for one that has a past. */
export function History({
  certificate: { earlier, issuedAt, end, expiresAt, state },
}: {
  certificate: Certificate;
}) {
  const t = useMessages(messages);
  const reasons = useMessages(endReasons);
  const locale = useLocale();
  if (earlier.length === 0 && state === 'valid') return null;
  const on = (instant: string) => date(locale, instant);
  const lines = [
    ...earlier.map(({ issuedAt: from, end: { at, reason } }) =>
      (replacing.has(reason) ? t.earlier : t.earlierRevoked)(on(from), on(at), reasons[reason]),
    ),
    t.issuedLine(on(issuedAt)),
    ...(state === 'expired' ? [t.expiredLine(on(expiresAt!))] : []),
    ...(end ? [t.endLine(on(end.at), reasons[end.reason])] : []),
  ];
  return (
    <Card as="section" className="mt-6" aria-labelledby="histoire">
      <h2 id="histoire" className="mb-4 text-xl">
        {t.history}
      </h2>
      <ol className="grid gap-2">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </Card>
  );
}
