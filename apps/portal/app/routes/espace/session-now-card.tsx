import type { Dashboard } from '@tandem/contracts';
import { zoneTime } from '@tandem/contracts/zones';
import { ButtonLink, Card, Eyebrow } from '@tandem/ui';
import { canSign } from '../../lib/attendance';
import { duration, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { messages } from './messages';

type Session = NonNullable<Dashboard['nextSession']>;

/** The session whose doors are open: from a quarter of an hour before, until its end. */
export function sessionNow({ nextSession }: Dashboard, now: Date): Session | null {
  return nextSession && canSign(nextSession.startsAt, now) ? nextSession : null;
}

/** Comes before all else: a session waits for nobody. */
export function SessionNowCard({ session, now }: { session: Session; now: Date }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { title, startsAt, minutes, zone, joinUrl } = session;
  return (
    <Card as="section" tone="teal">
      <Eyebrow>{Date.parse(startsAt) <= now.getTime() ? t.sessionNow : t.sessionSoon}</Eyebrow>
      <h2 className="mt-2">{title}</h2>
      <p className="mt-2">
        {t.sessionWhen(moment(locale, startsAt, zone), duration(minutes), zoneTime(locale, zone))}
      </p>
      <div className="actions mt-5">
        {joinUrl && (
          <ButtonLink href={joinUrl} rel="noreferrer">
            {t.join}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href="/espace/emargement">
          {t.sign}
        </ButtonLink>
      </div>
    </Card>
  );
}
