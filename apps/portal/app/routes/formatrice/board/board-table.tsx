import type { getBoard, ResponseOf } from '@tandem/contracts';
import { useMessages } from '../../../lib/messages';
import type { Member, Order } from './arrange-members';
import { BoardRow } from './board-row';
import { messages } from './messages';

type Board = ResponseOf<typeof getBoard>;

interface BoardTableProps {
  cohort: Board['cohort'];
  modules: Board['modules'];
  lessons: number;
  rows: readonly Member[];
  order: Order;
  reversed: boolean;
  now: Date;
}

const head = 'px-1.5 py-2 align-bottom text-left text-sm font-semibold text-soft';

/**
 * One table for every width: below 70 rem each row is laid out as a small card, so that a phone shows a list and a
 * screen reader still hears a table. Explicit roles, because a changed display takes them away.
 */
export function BoardTable({ cohort, modules, lessons, rows, order, reversed, now }: BoardTableProps) {
  const t = useMessages(messages);
  const sorted = (column: Order, ascending: boolean) =>
    column === order ? (ascending === reversed ? 'descending' : 'ascending') : undefined;
  return (
    <table role="table" className="block w-full min-[70rem]:table">
      <caption className="sr-only">{t.caption}</caption>
      <thead role="rowgroup" className="sr-only min-[70rem]:not-sr-only min-[70rem]:table-header-group">
        <tr role="row">
          <th role="columnheader" scope="col" className={head} aria-sort={sorted('nom', true)}>
            {t.member}
          </th>
          {modules.map(({ number, title, open }) => (
            <th
              key={number}
              role="columnheader"
              scope="col"
              className="w-10 px-0.5 py-2 text-center align-bottom text-sm font-semibold text-soft"
            >
              <abbr title={title} className="no-underline">
                {t.module(number)}
              </abbr>
              {open ? null : <span className="sr-only"> ({t.notOpen})</span>}
            </th>
          ))}
          <th role="columnheader" scope="col" className={head} aria-sort={sorted('progression', true)}>
            {t.lessons}
          </th>
          <th role="columnheader" scope="col" className={head} aria-sort={sorted('activite', true)}>
            {t.active}
          </th>
          <th role="columnheader" scope="col" className={head}>
            {t.quizzes}
          </th>
          <th role="columnheader" scope="col" className={head}>
            {t.finalCase}
          </th>
          <th role="columnheader" scope="col" className={head}>
            {t.certificate}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="grid gap-4 md:grid-cols-2 min-[70rem]:table-row-group">
        {rows.map((member) => (
          <BoardRow key={member.personId} {...{ cohort, modules, lessons, member, now }} />
        ))}
      </tbody>
    </table>
  );
}
