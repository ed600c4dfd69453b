import type { getBoard, ResponseOf } from '@tandem/contracts';
import { Tag } from '@tandem/ui';
import type { ReactNode } from 'react';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { WorkState } from '../../../parts/staff/states';
import { Ago } from '../../../parts/staff/when';
import type { Member } from './arrange-members';
import { HeatCell } from './heat-cell';
import { messages } from './messages';

type Board = ResponseOf<typeof getBoard>;

interface BoardRowProps {
  cohort: Board['cohort'];
  modules: Board['modules'];
  lessons: number;
  member: Member;
  now: Date;
}

const rowClass =
  'card grid grid-cols-8 gap-x-1 gap-y-3 min-[70rem]:table-row min-[70rem]:border-0 min-[70rem]:bg-transparent min-[70rem]:shadow-none';
const line = 'min-[70rem]:border-t min-[70rem]:border-line min-[70rem]:align-middle';
/** On a narrow screen the column's head stands above the figure. */
const labelled =
  'before:block before:text-sm before:font-normal before:text-soft before:content-[attr(data-label)] min-[70rem]:before:content-none';

export function BoardRow({ cohort, modules, lessons, member, now }: BoardRowProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const href = `/formatrice/promotions/${cohort.id}/membres/${member.personId}`;
  return (
    <tr role="row" className={rowClass}>
      <th
        role="rowheader"
        scope="row"
        className={`col-span-8 text-left font-semibold min-[70rem]:max-w-48 min-[70rem]:py-2.5 min-[70rem]:pr-3 ${line}`}
      >
        <a className="underline decoration-line underline-offset-4 hover:decoration-clay" href={href}>
          {member.name}
        </a>
        <span className={`block text-sm font-normal ${member.onboarded ? 'text-soft' : 'text-gold'}`}>
          {member.onboarded ? t.welcome.done : t.welcome.todo}
        </span>
        {member.pausedAt && (
          <Tag tone="gold">{t.paused(date(locale, member.pausedAt, 'date', cohort.zone))}</Tag>
        )}
      </th>
      {modules.map(({ number, open }, at) => (
        <td
          key={number}
          role="cell"
          data-label={number}
          className={`min-[70rem]:p-0.5 ${line} ${labelled} text-center before:leading-tight`}
        >
          <HeatCell share={member.modules[at] ?? 0} open={open} />
        </td>
      ))}
      <Cell label={t.lessons}>
        <span className="whitespace-nowrap tabular-nums" aria-hidden="true">
          {member.completed}/{lessons}
        </span>
        <span className="sr-only">{t.of(member.completed, lessons)}</span>
      </Cell>
      <Cell label={t.active}>
        {member.lastActiveAt ? (
          <Ago value={member.lastActiveAt} zone={cohort.zone} now={now} />
        ) : (
          <span className="text-soft">{t.neverCame}</span>
        )}
      </Cell>
      <Cell label={t.quizzes}>{member.quizzesPassed}</Cell>
      <Cell label={t.finalCase}>
        {member.finalCase ? <WorkState state={member.finalCase} /> : <Nothing words={t.notStarted} />}
      </Cell>
      <Cell label={t.certificate}>
        {member.certificateCode ? (
          <a className="link whitespace-nowrap text-sm" href={`/certificats/${member.certificateCode}`}>
            {member.certificateCode}
          </a>
        ) : (
          <Nothing words={t.noCertificate} />
        )}
      </Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td
      role="cell"
      data-label={label}
      className={`col-span-4 pr-3 min-[70rem]:px-1.5 min-[70rem]:py-2.5 ${line} ${labelled}`}
    >
      {children}
    </td>
  );
}

/** Most of a young cohort has none: a dash keeps the exceptions visible, words keep it audible. */
function Nothing({ words }: { words: string }) {
  return (
    <span className="text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
