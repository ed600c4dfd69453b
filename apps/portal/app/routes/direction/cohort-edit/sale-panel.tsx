import type { Cohort } from '@tandem/contracts';
import { Button, Card, ProgressBar } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { CohortState } from '../../../parts/staff/states';
import { messages } from './messages';

interface SalePanelProps {
  cohort: Cohort;
  /** How many wait for a seat of it, and to how many one is offered. */
  queue: { waiting: number; offered: number };
}

/** One button, because each state has one way on; it can be taken back at once, so it says what it does and asks nothing. */
export function SalePanel({ cohort, queue: { waiting, offered } }: SalePanelProps) {
  const t = useMessages(messages);
  const { status, seatsTaken, capacity, revision } = cohort;
  const taken = t.taken(seatsTaken, capacity);
  return (
    <Card as="section" aria-labelledby="vente" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="vente" className="text-xl">
          {t.sale}
        </h2>
        <CohortState status={status} />
      </div>
      <p>{t.saleHints[status]}</p>
      <div>
        <p className="mb-1 text-soft">{taken}</p>
        <ProgressBar label={t.sale} value={seatsTaken} max={capacity} text={taken} />
      </div>
      {status === 'open' && offered > 0 ? <p>{t.closingOffered(offered)}</p> : null}
      {waiting > 0 ? <p>{status === 'open' ? t.closingWaited(waiting) : t.openingWaited(waiting)}</p> : null}
      <form method="post">
        {/* What the button says is of this very state. */}
        <input type="hidden" name="revision" value={revision} />
        <Button
          name="sale"
          value={status === 'open' ? 'close' : 'open'}
          variant={status === 'open' ? 'quiet' : 'primary'}
        >
          {status === 'open' ? t.close : status === 'draft' ? t.open : t.reopen}
        </Button>
      </form>
    </Card>
  );
}
