import type { AttendanceHours, SeatAttestation } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { date, duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { Panel } from '../../../parts/staff/panel';
import { messages } from './attestation-messages';

interface AttestationPanelProps {
  attestation: SeatAttestation;
  /** Until her seat ended. */
  hours: AttendanceHours;
  seat: string;
  /** Of its PDF. */
  href: string;
}

/** Of who gave her seat back: her hours of presence, attested or to be, or why there are none. */
export function AttestationPanel({ attestation, hours, seat, href }: AttestationPanelProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="mt-8 max-w-[42rem]">
      <Panel id="assiduite" title={t.title}>
        {attestation.state === 'issued' ? (
          <>
            <p>{t.issued(attestation.number, date(locale, attestation.issuedAt))}</p>
            <p className="mt-2">
              <a className="link link-alone" href={href}>
                {t.pdf}
              </a>
            </p>
          </>
        ) : null}
        {attestation.state === 'refused'
          ? attestation.reasons.map((reason) => <p key={reason}>{t.refused[reason]}</p>)
          : null}
        {attestation.state === 'ready' ? (
          <form method="post" action={`?place=${seat}`}>
            <p className="mb-3">{t.ready(duration(hours.presentMinutes), duration(hours.heldMinutes))}</p>
            <Button>{t.issue}</Button>
          </form>
        ) : null}
      </Panel>
    </div>
  );
}
