import { Notice } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import type { OfOrder } from './section';

/** First on the page: a dispute without an answer in time is lost. */
export function DisputeNotice({ order: { id, dispute } }: OfOrder) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (!dispute) return null;
  return (
    <Notice tone="warning" title={t.disputed(money(locale, dispute.amount))} className="mb-6">
      {dispute.answerBy ? (
        <p>
          {t.answerBefore} <When value={dispute.answerBy} />.
        </p>
      ) : null}
      <p>
        <a href={`/direction/commandes/${id}/remboursement#litiges`}>{t.followDispute}</a>
      </p>
    </Notice>
  );
}
