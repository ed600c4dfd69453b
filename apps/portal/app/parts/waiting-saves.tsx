import { useMatches } from '@remix-run/react';
import script from '../enhancements/waiting-saves.js?url&no-inline';
import { useMessages } from '../lib/messages';
import type { Visitor } from '../lib/visitor.server';
import type { RouteHandle } from '../root';
import { Enhance } from './enhance';
import { messages } from './messages';

/** Sends what waited for a connection, on every page of whoever may have saved something. The last script of a page. */
export function WaitingSaves({ visitor }: { visitor: Visitor | undefined }) {
  const t = useMessages(messages);
  const me = visitor?.me ?? null;
  const saves = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.saves);
  if (!saves && (me === null || me.kind === 'anonymous')) return null;
  return (
    <>
      <div
        className="waiting no-print"
        role="status"
        hidden
        data-waiting=""
        data-person={me?.id ?? 'guest'}
        data-kind={me?.kind === 'member' ? 'member' : 'guest'}
        data-asked={visitor?.askedAt}
        data-here={t.waiting}
        data-kept={t.waitingCount}
        data-choose={t.choose}
        data-leave={t.leaveWaiting}
      >
        <p />
      </div>
      <Enhance src={script} />
    </>
  );
}
