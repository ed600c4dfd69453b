import type { RefundPreview } from '@tandem/contracts';
import { Button, Card } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';
import type { Asked } from './read-refund-form.server';

/** What the refund would do, in sentences, and the button that does it. */
export function RefundConfirmation({ preview, asked }: { preview: RefundPreview; asked: Asked }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { parts, creditNote, ends, kept, cancelled } = preview;
  return (
    <Card as="section" tone="gold" aria-labelledby="relire">
      <h2 id="relire" className="mb-3 text-2xl" tabIndex={-1}>
        {t.confirmTitle}
      </h2>
      <ul className="list-disc pl-5">
        {parts.map(({ paymentId, amount, paidAt }) => (
          <li key={paymentId}>{t.part(money(locale, amount), date(locale, paidAt))}</li>
        ))}
        {parts.length === 0 ? <li>{t.noMoney}</li> : null}
        <li>{creditNote ? t.credit(money(locale, creditNote)) : t.noCredit}</li>
        <li>{t.kept(money(locale, kept))}</li>
        {cancelled.amount > 0 ? <li>{t.cancelled(money(locale, cancelled))}</li> : null}
        <li>{ends ? t.endsNow : t.staysOn}</li>
        {parts.length > 0 ? <li>{t.mail}</li> : null}
      </ul>
      <form method="post" className="actions mt-5">
        <input type="hidden" name="amount" value={asked.text} />
        <input type="hidden" name="reason" value={asked.reason} />
        <input type="hidden" name="refundable" value={asked.refundable} />
        {asked.ends ? <input type="hidden" name="ends" value="on" /> : null}
        <Button name="step" value="confirm">
          {t.confirm}
        </Button>
        <Button name="step" value="change" variant="quiet">
          {t.change}
        </Button>
      </form>
    </Card>
  );
}
