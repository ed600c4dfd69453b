import type { Money, Withdrawal } from '@tandem/contracts';
import { ButtonLink } from '@tandem/ui';
import { money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

export function Done({ done, unpaid }: { done: NonNullable<Withdrawal['done']>; unpaid: Money }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const given = done.amount.amount - done.held.amount;
  return (
    <>
      {given > 0 ? (
        <p className="mb-6">{t.doneBack(money(locale, { ...done.amount, amount: given }))}</p>
      ) : null}
      {done.held.amount > 0 ? <p className="mb-6">{t.bankHolds(money(locale, done.held))}</p> : null}
      {unpaid.amount > 0 ? <p className="mb-6">{t.doneUnpaid(money(locale, unpaid))}</p> : null}
      <ButtonLink href="/espace/papiers">{t.papers}</ButtonLink>
    </>
  );
}

/** Why not, by which article, and what the contract says of afterwards. */
export function Refused({ article, orderId }: { article: string | null; orderId: string }) {
  const t = useMessages(messages);
  return (
    <div className="grid gap-5">
      {article ? <p className="text-soft">{t.ruled(article)}</p> : null}
      <p>{t.conditions}</p>
      <div className="actions">
        <ButtonLink href={`/commandes/${orderId}`}>{t.order}</ButtonLink>
        <a href="/conditions" className="link link-alone">
          {t.terms}
        </a>
      </div>
    </div>
  );
}
