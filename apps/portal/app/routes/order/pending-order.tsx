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
  const declined = order.outcome.kind === 'declined' ? order.outcome.decline : null;
  return (
    <div className="grid gap-5">
      {declined ? <Notice tone="warning">{declines[declined] ?? t.declines.other}</Notice> : null}
      <p className="text-soft">
        {declined ? null : t.pendingNotPaid}{' '}
        {order.heldUntil ? t.held(moment(locale, order.heldUntil)) : null}
      </p>
      <div className="actions">
        {declined ? null : <ButtonLink href={`/commandes/${order.id}`}>{t.refresh}</ButtonLink>}
        {resume ? (
          <ButtonLink href={resume} variant={declined ? 'primary' : 'quiet'}>
            {t.resume}
          </ButtonLink>
        ) : null}
        <a href={`/commandes/${order.id}/annulee`} className="link link-alone">
          {t.giveUp}
        </a>
      </div>
      {declined ? null : <Enhance src={watchOrder} />}
    </div>
  );
}
