import type { getMember, ResponseOf } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useMessages } from '../../../lib/messages';
import { useNow } from '../../../lib/use-now';
import { Ago, When } from '../../../parts/staff/when';
import { messages } from './messages';

export type MemberData = ResponseOf<typeof getMember>;

export function MemberFacts({ member }: { member: MemberData }) {
  const t = useMessages(messages);
  const { person, enrolledAt, lastActiveAt } = member;
  const { zone } = member.cohort;
  const now = useNow();
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4">
      <Fact term={t.email}>
        <a className="link break-all" href={`mailto:${person.email}`}>
          {person.email}
        </a>
      </Fact>
      <Fact term={t.enrolled}>
        <When value={enrolledAt} zone={zone} />
      </Fact>
      <Fact term={t.active}>
        {lastActiveAt ? <Ago value={lastActiveAt} zone={zone} now={now} /> : t.never}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
