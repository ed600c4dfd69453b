import type { Cohort } from '@tandem/contracts';
import { Button, Card, ProgressBar } from '@tandem/ui';
import { moment } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { CohortState } from '../../../parts/staff/states';
import { messages } from './messages';

export interface Queue {
  /** How many wait for a seat of the cohort. */
  waiting: number;
  /** Of those to whom one is offered: until when each may take it. */
  offeredUntil: string[];
}

interface SalePanelProps {
  cohort: Cohort;
  queue: Queue;
}

/** One button, because each state has one way on; it can be taken back at once, so it says what it does and asks nothing. */
export function SalePanel({ cohort, queue: { waiting, offeredUntil } }: SalePanelProps) {
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
      <Offered cohort={cohort} offeredUntil={offeredUntil} />
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

/** What was offered by mail is a promise: the owner is told that closing keeps it, and where she takes one back. */
function Offered({ cohort, offeredUntil }: { cohort: Cohort; offeredUntil: string[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const last = [...offeredUntil].sort().at(-1);
  if (!last) return null;
  const says = cohort.status === 'open' ? t.closingOffered : t.closedOffered;
  return (
    <p>
      {says(offeredUntil.length, moment(locale, last, cohort.zone))}{' '}
      <a className="link" href={`/formatrice/promotions/${cohort.id}/attente`}>
        {t.takeBack}
      </a>
    </p>
  );
}
