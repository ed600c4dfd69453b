import { getBoard } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { arrangementOf, arrangeMembers } from '../board/arrange-members';
import { boardColumns } from '../board/board-columns';
import { messages } from '../board/messages';
import { idsOf, tableOf, type TableSource } from './table-source.server';

/** The board as it is filtered, searched and sorted, all its pages. */
export const boardTable: TableSource = async ({ call, query, locale }) => {
  const board = await call(getBoard, { params: idsOf(query) });
  const columns = boardColumns(locale, board);
  const members = arrangeMembers(board.members, columns, arrangementOf(query, columns));
  return {
    table: tableOf(members, [
      ...columns.map(({ header, title, fileHeader, cell }) => [fileHeader ?? title ?? header, cell] as const),
      [
        translate(messages, locale).backOn,
        ({ planPausedUntil: instant }) => instant && { instant, zone: board.cohort.zone },
      ],
    ]),
    about: board.cohort.name,
    zone: board.cohort.zone,
  };
};
