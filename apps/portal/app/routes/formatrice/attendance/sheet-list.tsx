import type { listAttendance, ResponseOf } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import { halfName, hours } from '../../../lib/attendance';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { attendanceMessages } from '../../../parts/attendance-messages';
import { messages } from './messages';
import { SheetTag } from './sheet-tag';

type Listed = ResponseOf<typeof listAttendance>;

/** Something is to be done with it: sign now, countersign what was signed, answer a reason. */
export const isPending = ({ state, present, toAnswer }: Listed['halves'][number]): boolean =>
  state === 'open' || state === 'ready' || (state === 'late' && present > 0) || toAnswer > 0;

interface SheetListProps extends Pick<Listed, 'cohort' | 'halves'> {
  id: string;
  title: string;
}

/** Nothing where there is none. */
export function SheetList({ cohort, id, title, halves }: SheetListProps) {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  if (halves.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-3 text-2xl">
        {title}
      </h2>
      <ol>
        {halves.map((half) => (
          <li
            key={`${half.sessionId}-${half.half}`}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-line py-3"
          >
            <span className="min-w-0 flex-[1_1_16rem]">
              <a
                className="link link-alone font-semibold"
                href={`/formatrice/promotions/${cohort.id}/emargement/${half.sessionId}/${halfName(half.half)}`}
              >
                {/* « après-midi » is not broken at its hyphen. */}
                {date(locale, half.day, 'day')},{' '}
                <span className="whitespace-nowrap">{words.half[half.half]}</span>
              </a>
              <span className="block text-soft">
                {half.title}, {hours(locale, half, cohort.zone)}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {half.state === 'coming' || half.state === 'cancelled' ? null : (
                <span className="text-soft tabular-nums">{t.present(half.present, half.expected)}</span>
              )}
              {half.toAnswer > 0 ? <Tag tone="clay">{t.toAnswer(half.toAnswer)}</Tag> : null}
              <SheetTag state={half.state} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
