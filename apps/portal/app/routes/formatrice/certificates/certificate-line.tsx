import type { listPersonCertificates, ResponseOf } from '@tandem/contracts';
import { Card, Tag, type Tone } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { endReasons } from '../../../parts/certificate-end-reasons';
import { messages } from './messages';

export type MemberCertificate = ResponseOf<typeof listPersonCertificates>['certificates'][number];

const tones: Record<MemberCertificate['state'], Tone> = {
  valid: 'teal',
  expired: 'gold',
  replaced: 'plain',
  revoked: 'bad',
};

/** One certificate with what became of it; the note is for staff. */
export function CertificateLine({ certificate }: { certificate: MemberCertificate }) {
  const t = useMessages(messages);
  const reasons = useMessages(endReasons);
  const locale = useLocale();
  const { code, holderName, state, issuedAt, expiresAt, end } = certificate;
  return (
    <Card as="li">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <a className="link font-display text-lg" href={`/certificats/${code}`}>
          {code}
        </a>
        <Tag tone={tones[state]}>{t.states[state]}</Tag>
      </p>
      <p>{t.bears(holderName)}</p>
      <p className="text-soft">
        {t.issued(date(locale, issuedAt))}
        {expiresAt ? ` ${t.validUntil(date(locale, expiresAt))}` : null}
        {end ? ` ${t.ended(date(locale, end.at), reasons[end.reason])}` : null}
      </p>
      {end?.note ? (
        <p className="mt-2 whitespace-pre-line">
          <span className="text-soft">{t.noteFor}</span> {end.note}
        </p>
      ) : null}
    </Card>
  );
}
