import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import type { ReactNode } from 'react';
import type { Board } from './board-columns';
import { messages } from './messages';

/** What the next days hold, above who needs what. */
export function BoardFacts({ board: { cohort, members, nextSession, nextModule } }: { board: Board }) {
  const t = useMessages(messages);
  const { zone } = cohort;
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-4 sm:grid-cols-[auto_1fr_1fr]">
      <Fact term={t.members} lead={members.length} />
      <Fact term={t.nextSession} lead={nextSession?.title ?? t.noSession}>
        {nextSession ? <When value={nextSession.startsAt} zone={zone} shape="datetime" /> : null}
      </Fact>
      <Fact term={t.nextModule} lead={nextModule ? `${nextModule.number}. ${nextModule.title}` : t.allOpen}>
        {nextModule ? <When value={nextModule.opensAt} zone={zone} shape="datetime" /> : null}
      </Fact>
    </dl>
  );
}

function Fact({ term, lead, children }: { term: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <div className="min-w-0 border-l-2 border-line pl-4">
      <dt className="text-sm text-soft">{term}</dt>
      <dd>
        <span className="block font-display text-lg leading-snug font-medium">{lead}</span>
        {children ? <span className="text-sm text-soft">{children}</span> : null}
      </dd>
    </div>
  );
}
