import type { AttendanceLine } from '@tandem/contracts';
import { Table, Tag, type Tone } from '@tandem/ui';
import { date, duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { attendanceMessages } from '../../../parts/attendance-messages';
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
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  return (
    <ul>
      {marks.map((mark) => {
        const what =
          mark.justified === null
            ? words.mark[mark.kind]
            : `${words.mark[mark.kind]} (${mark.justified ? words.justified : words.unjustified})`;
        return (
          <li key={mark.id}>
            {mark.late ? <Tag>{t.addition}</Tag> : null}{' '}
            {mark.kind === 'signed'
              ? t.signedAt(date(locale, mark.at, 'time', zone))
              : t.notedBy(what, mark.byName, date(locale, mark.at, 'datetime', zone))}
            {mark.reason ? <span className="block text-soft">{mark.reason}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
