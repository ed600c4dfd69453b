import type { listFormerMembers, ResponseOf } from '@tandem/contracts';
import { Table } from '@tandem/ui';
import { date, duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages as evidenceWords } from '../evidence/messages';
import { messages } from './former-messages';

/** Who gave her seat back: where her trainer finds what proves that she followed. */
export function FormerMembers({ cohort, members }: ResponseOf<typeof listFormerMembers>) {
  const t = useMessages(messages);
  const { ofHeld } = useMessages(evidenceWords);
  const locale = useLocale();
  const day = (instant: string) => date(locale, instant, 'date', cohort.zone);
  return (
    <section aria-labelledby="parties" className="mt-10">
      <h2 id="parties" className="text-2xl">
        {t.title}
      </h2>
      {members.length === 0 ? (
        <p className="mt-1">{t.none}</p>
      ) : (
        <>
          <p className="mb-3 text-soft">{t.hint}</p>
          <Table
            caption={t.title}
            hideCaption
            rows={members}
            rowKey={({ enrolmentId }) => enrolmentId}
            columns={[
              {
                key: 'member',
                header: t.member,
                rowHeader: true,
                cell: ({ personId, enrolmentId, name }) => (
                  <a
                    className="link"
                    href={`/formatrice/promotions/${cohort.id}/membres/${personId}/preuves?place=${enrolmentId}`}
                  >
                    {name}
                  </a>
                ),
              },
              { key: 'from', header: t.from, cell: ({ from }) => day(from) },
              { key: 'until', header: t.until, cell: ({ until }) => day(until) },
              { key: 'reason', header: t.reason, cell: ({ reason }) => t.reasons[reason] },
              {
                key: 'attended',
                header: t.attended,
                align: 'end',
                cell: (row) => ofHeld(duration(row.presentMinutes), duration(row.heldMinutes)),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
