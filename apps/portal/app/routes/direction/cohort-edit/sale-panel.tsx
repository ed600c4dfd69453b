import type { Cohort } from '@tandem/contracts';
import { Button, Card, ProgressBar } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { CohortState } from '../../../parts/staff/states';
import { messages } from './messages';

/** One button, because each state has one way on; it can be taken back at once, so it asks nothing. */
export function SalePanel({ cohort }: { cohort: Cohort }) {
  const t = useMessages(messages);
  const { status, seatsTaken, capacity } = cohort;
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
      <form method="post">
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
