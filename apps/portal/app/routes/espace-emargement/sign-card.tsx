import { signedWording, type getMyAttendance, type ResponseOf } from '@tandem/contracts';
import { Button, Card, DefinitionList, TextField } from '@tandem/ui';
import { hours } from '../../lib/attendance';
import { date } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { attendanceMessages } from '../../parts/attendance-messages';
import { messages } from './messages';

export type OwnCohort = ResponseOf<typeof getMyAttendance>['cohorts'][number];
export type OwnHalf = OwnCohort['halves'][number];

interface SignCardProps {
  cohort: OwnCohort['cohort'];
  half: OwnHalf;
  /** That the link of the QR code brought; otherwise she types it. */
  code: string;
  /** Whether a refusal is about this half-day. */
  refused: boolean;
}

/** What she signs, in full, before she does. */
export function SignCard({ cohort, half, code, refused }: SignCardProps) {
  const t = useMessages(messages);
  const words = useMessages(attendanceMessages);
  const locale = useLocale();
  const { errors, code: problem } = useFormState();
  const { zone, courseTitle } = cohort;
  const id = `signer-${half.sessionId}-${half.half}`;
  // A form that came back through sign-in was not refused by anybody.
  const brought = code !== '' && (!refused || problem === 'unauthenticated');
  return (
    <Card as="section" tone="clay" aria-labelledby={id}>
      <h3 id={id} className="mb-2 text-xl">
        {half.title}
      </h3>
      <DefinitionList
        items={[
          { term: t.course, detail: courseTitle },
          {
            term: t.date,
            detail: t.when(date(locale, half.day, 'day'), words.half[half.half], hours(locale, half, zone)),
          },
        ]}
      />
      {half.mark?.kind === 'signed' ? (
        <p className="mt-3 font-semibold">{t.signed(date(locale, half.mark.at, 'time', zone))}</p>
      ) : (
        <form method="post" noValidate className="mt-3 grid gap-4">
          <input type="hidden" name="sessionId" value={half.sessionId} />
          <input type="hidden" name="half" value={half.half} />
          <input type="hidden" name="method" value={brought ? 'qr' : 'code'} />
          {brought ? (
            <input type="hidden" name="code" value={code} />
          ) : (
            <TextField
              name="code"
              id={refused ? 'code' : `${id}-code`}
              label={t.code}
              hint={t.codeHint}
              error={refused ? errors.code : undefined}
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={10}
              className="max-w-48 text-xl tracking-[0.2em]"
            />
          )}
          <p className="text-lg" lang="fr">
            {signedWording.text}
          </p>
          <div className="actions">
            <Button name="act" value="sign">
              {t.sign}
            </Button>
            {half.signing ? (
              <span className="text-soft">{t.until(date(locale, half.signing.closesAt, 'time', zone))}</span>
            ) : null}
          </div>
          <p className="text-sm text-soft">{t.kept}</p>
        </form>
      )}
    </Card>
  );
}
