import type { DirectoryMember } from '@tandem/contracts';
import { Avatar, Card } from '@tandem/ui';
import { MemberAnswers } from '../../parts/member-answers';

export function MemberCard({ member }: { member: DirectoryMember }) {
  return (
    <Card as="li">
      <h3 className="flex items-center gap-3">
        <Avatar name={member.name} />
        <a href={`/espace/annuaire/${member.personId}`} className="link">
          {member.name}
        </a>
      </h3>
      <p className="mt-2 text-sm text-soft">{member.cohorts.join(' · ')}</p>
      <MemberAnswers answers={member.answers} />
    </Card>
  );
}
