import type { Order } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';
import { wayToPay } from './way-to-pay';

/** To be signed, or a training contract that is signed without a means of payment yet. */
export function UnsignedOrder({ order }: { order: Order }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, outcome, heldUntil } = order;
  return (
    <div className="grid gap-5">
      {heldUntil ? <p className="text-soft">{t.held(moment(locale, heldUntil))}</p> : null}
      <div className="actions">
        <ButtonLink href={wayToPay(order)}>
          {outcome.kind === 'unsigned' ? t.readContract[outcome.contract] : t.saveMeans}
        </ButtonLink>
        <a href={`/commandes/${id}/annulee`} className="link link-alone">
          {t.giveUp}
        </a>
      </div>
    </div>
  );
}
