import type { Order } from '@tandem/contracts';
import { ButtonLink, Notice } from '@tandem/ui';
import watchOrder from '../../enhancements/watch-order.js?url&no-inline';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { Enhance } from '../../parts/enhance';
import { declineMessages, declineSentence } from './decline-messages';
import { messages } from './messages';
import { wayToPay } from './way-to-pay';

/** Under way, not begun, or declined: in each case the checkout may still be open, and the seat held. */
export function PendingOrder({ order, unpaid }: { order: Order; unpaid: boolean }) {
  const t = useMessages(messages);
  const declines = useMessages(declineMessages);
  const locale = useLocale();
  const declined = order.outcome.kind === 'declined' ? order.outcome : null;
  const waiting = declined === null && !unpaid;
  return (
    <div className="grid gap-5">
      {declined ? (
        <Notice tone="warning">
          {declineSentence(declines, declined.decline, declined.declineKind)}{' '}
          {declines.resume[declined.declineKind]}
        </Notice>
      ) : null}
      <p className="text-soft">
        {waiting ? t.notPaid : null} {order.heldUntil ? t.held(moment(locale, order.heldUntil)) : null}
      </p>
      <div className="actions">
        {waiting ? <ButtonLink href={`/commandes/${order.id}`}>{t.refresh}</ButtonLink> : null}
        <ButtonLink href={wayToPay(order)} variant={waiting ? 'quiet' : 'primary'}>
          {unpaid ? t.pay : t.resume}
        </ButtonLink>
        <a href={`/commandes/${order.id}/annulee`} className="link link-alone">
          {t.giveUp}
        </a>
      </div>
      {declined ? null : <Enhance src={watchOrder} />}
    </div>
  );
}
