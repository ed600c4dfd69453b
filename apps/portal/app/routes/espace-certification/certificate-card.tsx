import { ButtonLink, Card, Icon } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

interface CertificateCardProps {
  certificate: { code: string; issuedAt: string; expiresAt: string | null };
  linkedIn: string;
}

export function CertificateCard({ certificate, linkedIn }: CertificateCardProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const page = `/certificats/${certificate.code}`;
  return (
    <Card as="section" tone="teal">
      <h2>{t.issuedTitle}</h2>
      <p className="mt-2">
        {t.issuedOn(date(locale, certificate.issuedAt))}
        {certificate.expiresAt ? ` ${t.validUntil(date(locale, certificate.expiresAt))}` : null}
      </p>
      <p className="mt-4 text-sm">{t.code}</p>
      <p className="font-display text-2xl tracking-wide">{certificate.code}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href={page}>{t.see}</ButtonLink>
        <ButtonLink variant="quiet" href={`${page}.pdf`}>
          <Icon name="download" />
          {t.pdf}
        </ButtonLink>
        <ButtonLink variant="quiet" href={linkedIn} rel="noreferrer">
          {t.linkedIn}
        </ButtonLink>
      </p>
      <p className="mt-4 text-sm">{t.share}</p>
    </Card>
  );
}
