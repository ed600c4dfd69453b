import type { getCohort, ResponseOf } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

type Plan = ResponseOf<typeof getCohort>;

interface BoardFactsProps {
  members: number;
  releases: Plan['releases'];
  sessions: Plan['sessions'];
  zone: string;
  now: Date;
}

/** What the next days hold, above who needs what. */
export function BoardFacts({ members, releases, sessions, zone, now }: BoardFactsProps) {
  const t = useMessages(messages);
  const session = sessions.find(
    ({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 > now.getTime(),
  );
  const release = releases.find(({ open }) => !open);
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-4 sm:grid-cols-[auto_1fr_1fr]">
      <Fact term={t.members} lead={members} />
      <Fact term={t.nextSession} lead={session?.title ?? t.noSession}>
        {session ? <When value={session.startsAt} zone={zone} shape="datetime" /> : null}
      </Fact>
      <Fact term={t.nextModule} lead={release ? `${release.number}. ${release.moduleTitle}` : t.allOpen}>
        {release ? <When value={release.opensAt} zone={zone} shape="datetime" /> : null}
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
