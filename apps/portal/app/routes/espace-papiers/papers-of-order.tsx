import type { MeansOfPayment, Order, OrderPapers } from '@tandem/contracts';
import { ButtonLink, Card, Tag, type Tone } from '@tandem/ui';
import { date, moment, money } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { instalmentMessages } from '../order/instalment-messages';
import { Documents } from './documents';
import { messages } from './messages';
import { Payments } from './payments';
import { Schedule } from './schedule';

const tones: Record<Order['status'], Tone> = {
  pending: 'clay',
  active: 'teal',
  paid: 'teal',
  expired: 'plain',
  cancelled: 'plain',
  refunded: 'gold',
};

interface PapersOfOrderProps {
  papers: OrderPapers;
  means: MeansOfPayment | null;
}

/** One order with its documents, what is due and what was paid. */
export function PapersOfOrder({ papers, means }: PapersOfOrderProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { order } = papers;
  const heading = `commande-${order.id}`;
  const { tone, state, next, held } = standingOf(order);
  return (
    <Card as="article" aria-labelledby={heading} className="grid gap-6">
      <header>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          <h2 id={heading} className="text-2xl">
            {order.name}
          </h2>
          <Tag tone={tone}>{t.states[state]}</Tag>
        </div>
        <p className="mt-1 text-soft">
          {t.placed(date(locale, order.createdAt), money(locale, order.total))}
        </p>
        {held && order.heldUntil ? (
          <p className="text-soft">{t.held(moment(locale, order.heldUntil))}</p>
        ) : null}
        {state === 'processing' ? <p className="text-soft">{t.processing}</p> : null}
        <NextCharge order={order} means={means} />
      </header>
      <div className="grid gap-6 empty:hidden lg:grid-cols-2">
        <Documents papers={papers} />
        <Payments papers={papers} />
      </div>
      <Schedule order={order} />
      <Withdrawing papers={papers} />
      <p>
        <WayOn
          href={`/commandes/${order.id}`}
          waits={next !== 'see'}
          label={t.nextOf(t.next[next], order.name)}
        >
          {t.next[next]}
        </WayOn>
      </p>
    </Card>
  );
}

interface WayOnProps {
  href: string;
  /** Something is left for her to do. */
  waits: boolean;
  label: string;
  children: string;
}

function WayOn({ href, waits, label, children }: WayOnProps) {
  return waits ? (
    <ButtonLink href={href} aria-label={label}>
      {children}
    </ButtonLink>
  ) : (
    <a href={href} className="link link-alone" aria-label={label}>
      {children}
    </a>
  );
}

/** What she reads of it, and what is left for her to do; a debit under way or a seat given back leave nothing. */
function standingOf(order: Order) {
  switch (order.outcome.kind) {
    case 'unsigned':
      return { tone: 'clay', state: 'unsigned', next: 'sign', held: true } as const;
    case 'unsaved':
      return { tone: 'clay', state: 'unsaved', next: 'save', held: true } as const;
    case 'pending':
    case 'declined':
      return { tone: 'clay', state: 'pending', next: 'pay', held: true } as const;
    case 'late':
    case 'paused':
      return { tone: 'clay', state: order.outcome.kind, next: 'settle', held: false } as const;
    case 'processing':
      return { tone: 'gold', state: 'processing', next: 'see', held: false } as const;
    default:
      return { tone: tones[order.status], state: order.status, next: 'see', held: false } as const;
  }
}

function NextCharge({ order, means }: { order: Order; means: MeansOfPayment | null }) {
  const t = useMessages(messages);
  const on = useMessages(instalmentMessages);
  const locale = useLocale();
  const next = order.concludedAt && order.instalments.find(({ nextAttemptAt }) => nextAttemptAt !== null);
  return next ? (
    <div className="mt-2">
      <p className="font-semibold">
        {t.nextCharge(money(locale, next.amount), date(locale, next.nextAttemptAt!))}
      </p>
      <p className="text-soft">
        {means
          ? on.chargedTo(on.means[means.kind](means.brand ?? '', means.last4), means.expires)
          : on.noMeans}
      </p>
    </div>
  ) : null;
}

/** Plainly labelled, for as long as the law gives it (Code de la consommation L221-21). */
function Withdrawing({ papers: { order, withdrawUntil, withdrawnAt } }: { papers: OrderPapers }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (withdrawnAt) return <p className="text-soft">{t.withdrawn(date(locale, withdrawnAt))}</p>;
  if (!withdrawUntil) return null;
  return (
    <p>
      {t.until(date(locale, withdrawUntil))}{' '}
      <a className="link" href={`/commandes/${order.id}/retractation`} aria-label={t.withdrawOf(order.name)}>
        {t.withdraw}
      </a>
    </p>
  );
}
