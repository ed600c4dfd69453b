import type { Reconciliation } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

/** What the last comparison says. One that broke off says nothing; differences that stand are never called fine. */
export function LastResult({ last, open }: { last: Reconciliation | null; open: number }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const [ours, theirs] = last ? [money(locale, last.ours), money(locale, last.theirs)] : ['', ''];
  const fine = last?.endedAt && open === 0 && last.ours.amount === last.theirs.amount;
  const balanceOf = ({ ours, theirs }: NonNullable<Reconciliation['balance']>) =>
    ours.amount === theirs.amount
      ? t.balance(money(locale, ours))
      : t.balanceDiffers(money(locale, ours), money(locale, theirs));
  const words = !last
    ? [t.never, t.neverHint]
    : !last.endedAt
      ? [t.unfinished, t.unfinishedHint]
      : fine
        ? [t.fine, t.fineHint(last.charges, ours)]
        : open === 0 && last.open > 0
          ? [t.allSettled, t.allSettledHint]
          : [t.differs(open), t.differsHint(ours, theirs)];
  return (
    <Card as="section" tone={fine || !last ? undefined : 'gold'} aria-labelledby="resultat">
      <h2 id="resultat" className="text-2xl">
        {words[0]}
      </h2>
      <p className="mt-2">{words[1]}</p>
      {last?.balance ? <p className="mt-2">{balanceOf(last.balance)}</p> : null}
      {last?.endedAt && last.upTo ? (
        <p className="mt-2 text-sm text-soft">
          {t.upTo} <When value={last.upTo} shape="record" />. {t.upToHint}
        </p>
      ) : last ? (
        <p className="mt-2 text-sm text-soft">
          <When value={last.endedAt ?? last.startedAt} shape="record" />
        </p>
      ) : null}
    </Card>
  );
}
