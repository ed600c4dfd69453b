import type { AttendanceLine } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { markWords } from './mark-words';
import { messages } from './messages';

const tones: Record<AttendanceLine['state'], Tone> = {
  waiting: 'plain',
  present: 'teal',
  left: 'gold',
  absent: 'bad',
};

export function LinesTable({ lines, zone }: { lines: AttendanceLine[]; zone: string }) {
  const t = useMessages(messages);
  return (
    <Table
      caption={t.lines}
      hideCaption
      rows={lines}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        { key: 'person', header: t.person, rowHeader: true, cell: ({ personName }) => personName },
        {
          key: 'state',
          header: t.state,
          cell: ({ state, minutes }) => (
            <span className="inline-flex flex-wrap items-baseline gap-2">
              <Tag tone={tones[state]}>{t.states[state]}</Tag>
              {state === 'left' ? <span className="text-soft">{t.minutes(duration(minutes))}</span> : null}
            </span>
          ),
        },
        { key: 'trace', header: t.trace, cell: ({ marks }) => <Trace marks={marks} zone={zone} /> },
      ]}
    />
  );
}

function Trace({ marks, zone }: { marks: AttendanceLine['marks']; zone: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark.id}>
          {mark.late ? <Tag>{t.addition}</Tag> : null} {markWords(mark, zone, locale)}
          {mark.reason ? <span className="block text-soft">{mark.reason}</span> : null}
        </li>
      ))}
    </ul>
  );
}
