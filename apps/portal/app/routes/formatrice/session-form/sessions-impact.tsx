import { useMessages } from '../../../lib/messages';
import { Rehearsal } from '../../../parts/plan/rehearsal';
import { impactMessages } from './impact-messages';
import { SessionAudiences } from './session-audiences';
import { SessionEffects } from './session-effects';
import type { ShownSessions } from './use-session-form';

interface SessionsImpactProps {
  shown: ShownSessions;
  act: 'plan' | 'change' | 'cancel';
  zone: string;
  /** The page as it was before. */
  back: string;
}

/** What becomes of sessions and who is told, before anything is applied. */
export function SessionsImpact({ shown, act, zone, back }: SessionsImpactProps) {
  const t = useMessages(impactMessages);
  const count = shown.sessions.length;
  const apply = { plan: t.plan, change: undefined, cancel: t.cancel(count) }[act];
  return (
    <Rehearsal {...{ shown, back, apply }}>
      {count === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <SessionEffects shown={shown} zone={zone} />
          <SessionAudiences shown={shown} zone={zone} />
        </>
      )}
    </Rehearsal>
  );
}
