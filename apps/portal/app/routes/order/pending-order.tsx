import type { Order } from '@tandem/contracts';
import { ButtonLink, Notice } from '@tandem/ui';
import watchOrder from '../../enhancements/watch-order.js?url&no-inline';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { messages } from './messages';

/** Under way or declined: either way the checkout may still be open, and the seat held. */
export function PendingOrder({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const declines: Record<string, string> = t.declines;
  // Signed while Stripe was away: its page opens from there.
  const resume = order.checkoutUrl ?? (order.contract && `/commandes/${order.id}/contrat`);
  const reason = declines[order.lastDecline ?? ''] ?? t.declines.other;
  return (
    <div className="grid gap-5">
      {order.lastDecline ? <Notice tone="warning">{reason}</Notice> : null}
      <p className="text-soft">
        {order.lastDecline ? null : t.pendingNotPaid}{' '}
        {order.heldUntil ? t.held(moment(locale, order.heldUntil)) : null}
      </p>
      <div className="actions">
        {order.lastDecline ? null : <ButtonLink href={`/commandes/${order.id}`}>{t.refresh}</ButtonLink>}
        {resume ? (
          <ButtonLink href={resume} variant={order.lastDecline ? 'primary' : 'quiet'}>
            {t.resume}
          </ButtonLink>
        ) : null}
        <a href={`/commandes/${order.id}/annulee`} className="link link-alone">
          {t.giveUp}
        </a>
      </div>
      {order.lastDecline ? null : <Enhance src={watchOrder} />}
    </div>
  );
}
