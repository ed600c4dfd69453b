import { Button, Card } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import type { MemberCertificate } from './certificate-line';
import { messages } from './messages';

export function RenewalPanel({
  certificate: { code, state, expiresAt },
}: {
  certificate: MemberCertificate;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="form" {...{ method: 'post' }} className="grid gap-4" aria-labelledby="renouveler">
      <h2 id="renouveler" className="text-xl">
        {t.renewTitle}
      </h2>
      <p>{t.renewHint(date(locale, expiresAt!), state === 'expired')}</p>
      <input type="hidden" name="code" value={code} />
      <div className="actions">
        <Button name="act" value="renew">
          {t.renew}
        </Button>
      </div>
    </Card>
  );
}
