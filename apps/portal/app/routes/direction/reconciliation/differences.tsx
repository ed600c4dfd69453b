import type { Difference } from '@tandem/contracts';
import { Button, Table, TextArea } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { StripeId } from '../order/section';
import { messages } from './messages';

/** Those that a button carries out; `mend-refund` leads to its order, and the others are words. */
const safe: readonly Difference['remedy'][] = ['sync-order', 'restore-payment', 'close-session'];

export function Differences({ open }: { open: readonly Difference[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const sum = (value: Difference['ours']) => (value ? money(locale, value) : '–');
  return (
    <section aria-labelledby="ecarts" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="ecarts" className="text-xl">
          {t.differences}
        </h2>
        <a className="link" href="/direction/exports/ecarts.csv">
          {t.csv}
        </a>
      </div>
      <Table
        caption={t.differences}
        hideCaption
        rows={open}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', header: t.difference, rowHeader: true, cell: (one) => <Named difference={one} /> },
          { key: 'ours', header: t.ours, align: 'end', cell: ({ ours }) => sum(ours) },
          { key: 'theirs', header: t.theirs, align: 'end', cell: ({ theirs }) => sum(theirs) },
          { key: 'remedy', header: t.remedy, cell: (one) => <RemedyForms difference={one} /> },
        ]}
      />
    </section>
  );
}

export function Named({ difference: { kind, stripeObject, order, foundAt } }: { difference: Difference }) {
  const t = useMessages(messages);
  return (
    <>
      <span className="block">{t.kinds[kind]}</span>
      {order ? (
        <a className="link block w-fit font-normal" href={`/direction/commandes/${order.id}`}>
          {order.name}
        </a>
      ) : null}
      {kind === 'balance-differs' ? null : <StripeId id={stripeObject} />}
      <span className="block text-sm font-normal text-soft">
        {t.foundAt} <When value={foundAt} />
      </span>
    </>
  );
}

function RemedyForms({ difference: { id, kind, remedy, stripeObject, order } }: { difference: Difference }) {
  const t = useMessages(messages);
  const byHand: Partial<Record<Difference['kind'], string>> = t.byHand;
  const words = byHand[kind];
  return (
    <div className="grid gap-2">
      {remedy === 'mend-refund' && order ? (
        <>
          {words ? <p className="max-w-80">{words}</p> : null}
          <a className="link link-alone w-fit" href={`/direction/commandes/${order.id}/remboursement#echecs`}>
            {words ? t.seeRefund : t.remedies[remedy]}
            <span className="sr-only">{t.remedyFor(stripeObject)}</span>
          </a>
        </>
      ) : safe.includes(remedy) ? (
        <form method="post">
          <input type="hidden" name="differenceId" value={id} />
          <Button small name="act" value="remedy">
            {t.remedies[remedy]}
            <span className="sr-only">{t.remedyFor(stripeObject)}</span>
          </Button>
        </form>
      ) : (
        <p className="max-w-80">{words ?? t.remedies[remedy]}</p>
      )}
      <details>
        <summary className="link link-alone w-fit text-sm">
          {t.dismiss}
          <span className="sr-only">{t.remedyFor(stripeObject)}</span>
        </summary>
        <form method="post" className="grid max-w-sm gap-3 pb-2">
          <input type="hidden" name="differenceId" value={id} />
          <TextArea
            name="note"
            id={`note-${id}`}
            label={t.note}
            hint={t.noteHint}
            rows={2}
            required
            maxLength={500}
          />
          <div>
            <Button small variant="quiet" name="act" value="dismiss">
              {t.settle}
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
