import type { MemberShift } from '@tandem/contracts';
import { Button, Tag, type Tone } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { Panel } from '../../../parts/staff/panel';
import { messages } from './messages';

const tones: Record<MemberShift['state'], Tone> = { coming: 'clay', running: 'teal', over: 'plain' };

/** What was decided for her, the latest first, each to be taken back. */
export function DecidedList({ shifts, zone }: { shifts: readonly MemberShift[]; zone: string }) {
  const t = useMessages(messages);
  return (
    <Panel id="decide" title={t.decided}>
      {shifts.length === 0 ? <p className="text-soft">{t.nothing}</p> : null}
      <ul>
        {shifts.map((shift) => (
          <Decided key={shift.id} shift={shift} zone={zone} />
        ))}
      </ul>
    </Panel>
  );
}

function Decided({ shift, zone }: { shift: MemberShift; zone: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, kind, days, fromDay, untilDay, reason, by, createdAt, endedOn, state } = shift;
  const pauses = kind === 'pause';
  const words = pauses ? t.state[state] : endedOn ? t.takenBack : t.applies;
  const ends = pauses ? (state === 'running' ? t.resume : t.dropPause) : t.takeBack;
  return (
    <li className="border-t border-line py-3 first:border-0">
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 flex-[1_1_14rem] font-semibold">
          {pauses
            ? t.paused(date(locale, fromDay), date(locale, untilDay!))
            : t.shifted(days, date(locale, fromDay))}
        </span>
        <Tag tone={tones[pauses || endedOn ? state : 'running']}>{words}</Tag>
      </p>
      <p>{reason}</p>
      <p className="text-sm text-soft">
        {t.by(by ?? '')} <When value={createdAt} zone={zone} />
      </p>
      {state === 'over' ? null : (
        <form method="post" className="mt-2">
          <input type="hidden" name="kind" value="end" />
          <Button variant="quiet" small name="shift" value={id}>
            {ends}
          </Button>
        </form>
      )}
    </li>
  );
}
