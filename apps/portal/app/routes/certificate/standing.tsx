import type { Certificate } from '@tandem/contracts';
import { Notice, type NoticeTone } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { endReasons } from '../../parts/certificate-end-reasons';
import { messages } from './messages';
import { proofMessages } from './proof-messages';

const tones = {
  passed: 'success',
  revoked: 'error',
  expired: 'warning',
  failed: 'error',
  unread: 'info',
} satisfies Record<string, NoticeTone>;

/**
 * One answer at a time: the academy's word, until the visitor's browser has found out by itself. What it finds then stands
 * in its place, unless both say the same and the academy can say more.
 */
export function Standing({ certificate }: { certificate: Certificate }) {
  const proof = useMessages(proofMessages);
  return (
    <div className="grid gap-4">
      <div data-word>
        <Word certificate={certificate} />
      </div>
      <div aria-live="polite" className="empty:hidden">
        {Object.entries(proof.verdicts).map(([verdict, { title, text }]) => (
          <div key={verdict} data-verdict={verdict} hidden>
            <Notice tone={tones[verdict as keyof typeof tones]} title={title}>
              {text}
            </Notice>
          </div>
        ))}
      </div>
    </div>
  );
}

function Word({
  certificate: { state, academyName, end, expiresAt, replacedBy },
}: {
  certificate: Certificate;
}) {
  const t = useMessages(messages);
  const reasons = useMessages(endReasons);
  const locale = useLocale();
  switch (state) {
    case 'valid':
      return (
        <Notice tone="success" title={t.valid}>
          {t.validText(academyName)}
        </Notice>
      );
    case 'expired':
      return (
        <Notice tone="warning" title={t.expired}>
          {t.expiredText(academyName, date(locale, expiresAt!))}
        </Notice>
      );
    case 'replaced':
      return (
        <Notice tone="warning" title={t.replaced}>
          <p>{t.replacedText(date(locale, end!.at), reasons[end!.reason])}</p>
          <p className="mt-1">
            <a className="link" href={`/certificats/${replacedBy}`}>
              {t.replacement(replacedBy!)}
            </a>
          </p>
        </Notice>
      );
    case 'revoked':
      return (
        <Notice tone="error" title={t.revoked}>
          {t.revokedText(academyName, date(locale, end!.at), reasons[end!.reason])}
        </Notice>
      );
  }
}
