import { Button, Tag, TextArea, type Tone } from '@tandem/ui';
import { hours } from '../../lib/attendance';
import { date } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { attendanceMessages } from '../../parts/attendance-messages';
import { messages } from './messages';
import type { OwnHalf } from './sign-card';

interface HalfLineProps {
  half: OwnHalf;
  zone: string;
  now: Date;
  refused: boolean;
}

const tones: Record<string, Tone> = { signed: 'teal', noted: 'teal', left: 'gold', absent: 'gold' };

export function HalfLine({ half, zone, now, refused }: HalfLineProps) {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  const coming = new Date(half.startsAt) > now;
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <span className="min-w-0 flex-[1_1_14rem]">
          <span className="block font-semibold">{half.title}</span>
          <span className="text-soft">
            {t.when(date(locale, half.day, 'day'), words.half[half.half], hours(locale, half, zone))}
          </span>
        </span>
        <State half={half} coming={coming} now={now} />
      </div>
      {half.mark?.reason ? <p className="mt-1">{half.mark.reason}</p> : null}
      {half.waits && !coming ? <p className="mt-1 text-soft">{t.waits}</p> : null}
      {half.mayTell && !(coming && half.mark) ? <TellForm {...{ half, coming, refused }} /> : null}
    </li>
  );
}

function State({ half, coming, now }: { half: OwnHalf; coming: boolean; now: Date }) {
  const t = useMessages(messages);
  if (half.state === 'cancelled') return <Tag>{t.cancelled}</Tag>;
  if (half.mark?.kind === 'absent' && half.mark.justified !== null)
    return <Tag tone={half.mark.justified ? 'teal' : 'gold'}>{t.absence(half.mark.justified)}</Tag>;
  if (half.mark) return <Tag tone={tones[half.mark.kind]}>{t.state[half.mark.kind]}</Tag>;
  if (half.signing) return <Tag tone="clay">{t.toSign}</Tag>;
  if (coming) return <span className="text-soft">{t.coming}</span>;
  return <Tag tone="clay">{new Date(half.endsAt) > now ? t.now : t.unsigned}</Tag>;
}

function TellForm({ half, coming, refused }: { half: OwnHalf; coming: boolean; refused: boolean }) {
  const t = useMessages(messages);
  const { errors, values } = useFormState();
  const id = `raison-${half.sessionId}-${half.half}`;
  return (
    <details open={refused}>
      <summary className="min-h-11 w-fit cursor-pointer py-2">{coming ? t.tell : t.explain}</summary>
      <form method="post" noValidate className="grid max-w-xl gap-4 pb-3">
        <input type="hidden" name="sessionId" value={half.sessionId} />
        <input type="hidden" name="half" value={half.half} />
        <TextArea
          name="reason"
          id={refused ? 'reason' : id}
          label={t.reason}
          hint={coming ? t.reasonHint : t.explainHint}
          error={refused ? errors.reason : undefined}
          defaultValue={refused ? values.reason : ''}
          rows={2}
        />
        <div className="actions">
          <Button name="act" value={coming ? 'tell' : 'explain'} variant="quiet">
            {coming ? t.send : t.sendReason}
          </Button>
        </div>
      </form>
    </details>
  );
}
