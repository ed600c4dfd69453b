import { useSearchParams } from '@remix-run/react';
import { classes } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Enhance } from '../../../parts/enhance';
import { withQuery } from '../../../parts/staff/address';
import arrows from '../../../enhancements/table-arrows.js?url&no-inline';
import type { Arrangement } from './arrange-members';
import type { Board, BoardColumn, Member } from './board-columns';
import { BoardRow } from './board-row';
import { messages } from './messages';

interface BoardTableProps {
  cohort: Board['cohort'];
  lessons: number;
  columns: readonly BoardColumn[];
  rows: readonly Member[];
  how: Arrangement;
  now: Date;
}

/** Stands with the name, not in a column of its own. */
const inName = 'vigilance';

/**
 * One table for every width: below 70 rem each row is laid out as a small card, so that a phone shows a list and a
 * screen reader still hears a table. Explicit roles, because a changed display takes them away.
 */
export function BoardTable({ cohort, lessons, columns, rows, how, now }: BoardTableProps) {
  const t = useMessages(messages);
  return (
    <>
      <table role="table" className="board" data-arrows>
        <caption className="sr-only">{t.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns
              .filter(({ key }) => key !== inName)
              .map((column) => (
                <Head key={column.key} column={column} how={how} />
              ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((member) => (
            <BoardRow key={member.personId} {...{ cohort, lessons, columns, member, now }} />
          ))}
        </tbody>
      </table>
      <p className="no-print mt-3 text-sm text-soft" data-arrows-hint hidden>
        {t.arrows}
      </p>
      <Enhance src={arrows} />
    </>
  );
}

/** The order in force turns around when it is chosen again. */
function Head({
  column: { key, header, title, falls = false },
  how,
}: {
  column: BoardColumn;
  how: Arrangement;
}) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  const current = key === how.order;
  const module = title !== undefined;
  const sort = how.reversed === falls ? 'ascending' : 'descending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={classes(
        'py-2 align-bottom text-sm font-semibold text-soft print:text-xs',
        module ? 'w-10 px-0.5 text-center' : 'px-1.5 text-left',
      )}
      aria-sort={current ? sort : undefined}
    >
      <a
        className={classes('inline-block min-h-6 min-w-6 hover:text-ink', current && 'text-ink underline')}
        href={withQuery(query, {
          tri: key === 'nom' ? null : key,
          sens: current && !how.reversed ? 'inverse' : null,
        })}
        title={title}
      >
        {header}
        {title ? <span className="sr-only"> {title}</span> : null}
        {current ? <span aria-hidden="true">{how.reversed ? ' ↑' : ' ↓'}</span> : null}
        <span className="sr-only"> ({current ? t.reverse : t.sort})</span>
      </a>
    </th>
  );
}
