import type { Difference, Reconciliation } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Named } from './differences';
import { messages } from './messages';

export function Settled({ settled }: { settled: readonly Difference[] }) {
  const t = useMessages(messages);
  return (
    <section aria-labelledby="regles" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="regles" className="text-xl">
        {t.settled}
      </h2>
      <Table
        caption={t.settled}
        hideCaption
        rows={settled}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', header: t.difference, rowHeader: true, cell: (one) => <Named difference={one} /> },
          {
            key: 'result',
            header: t.result,
            cell: ({ settlement, settledAt, settledBy, note }) => (
              <>
                {settlement ? t.settlements[settlement] : null} {settledBy ? t.by(settledBy) : null}
                {settledAt ? (
                  <span className="block text-sm text-soft">
                    <When value={settledAt} shape="record" />
                  </span>
                ) : null}
                {note ? <span className="block break-words">{note}</span> : null}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

export function History({ runs }: { runs: readonly Reconciliation[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section aria-labelledby="comparaisons" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="comparaisons" className="text-xl">
        {t.history}
      </h2>
      <Table
        caption={t.history}
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            header: t.when,
            rowHeader: true,
            cell: ({ startedAt, askedBy }) => (
              <>
                <When value={startedAt} shape="record" />
                <span className="block text-sm font-normal text-soft">
                  {askedBy ? t.by(askedBy) : t.night}
                </span>
              </>
            ),
          },
          { key: 'period', header: t.period, cell: (run) => <Period run={run} /> },
          { key: 'charges', header: t.compared, align: 'end', cell: ({ charges }) => charges },
          { key: 'ours', header: t.ours, align: 'end', cell: ({ ours }) => money(locale, ours) },
          { key: 'theirs', header: t.theirs, align: 'end', cell: ({ theirs }) => money(locale, theirs) },
          {
            key: 'result',
            header: t.result,
            cell: ({ endedAt, failure, open }) =>
              endedAt ? (
                open === 0 ? (
                  t.resultFine
                ) : (
                  t.differs(open)
                )
              ) : (
                <>
                  <b className="font-semibold text-bad">{t.broken}</b>
                  {failure ? <span className="block text-sm break-words text-soft">{failure}</span> : null}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

function Period({ run: { from, to } }: { run: Reconciliation }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (from && to) return t.periodOf(date(locale, from), date(locale, to));
  if (from) return t.since(date(locale, from));
  return to ? t.until(date(locale, to)) : t.sinceStart;
}
