import { ButtonLink, Card } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { endReasons } from '../../parts/certificate-end-reasons';
import { messages } from './messages';
import type { CertificationData } from './route';

/** Hers has expired, or the owner took it back: what that means, and who can do something about it. */
export function EndedCard({
  certificate: { code, expiresAt, end },
}: {
  certificate: NonNullable<CertificationData['certificate']>;
}) {
  const t = useMessages(messages);
  const reasons = useMessages(endReasons);
  const locale = useLocale();
  return (
    <Card as="section" tone="gold">
      <h2>{end ? t.withdrawnTitle : t.expiredTitle}</h2>
      <p className="mt-2">
        {end ? t.withdrawn(date(locale, end.at), reasons[end.reason]) : t.expired(date(locale, expiresAt!))}
      </p>
      <p className="mt-2">{end ? t.withdrawnNext : t.expiredNext}</p>
      <p className="mt-5">
        <ButtonLink variant="quiet" href={`/certificats/${code}`}>
          {t.see}
        </ButtonLink>
      </p>
    </Card>
  );
}
