import type { getDirectory, OnboardingPrompt, ResponseOf } from '@tandem/contracts';
import { Avatar, Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** What helps first, what amuses last. */
const order: readonly OnboardingPrompt[] = ['contribution', 'skills', 'goal', 'surprise'];

type Member = ResponseOf<typeof getDirectory>['members'][number];

export function MemberCard({ member }: { member: Member }) {
  const t = useMessages(messages);
  return (
    <Card as="li">
      <h3 className="flex items-center gap-3">
        <Avatar name={member.name} />
        {member.name}
      </h3>
      <dl className="mt-4 grid gap-3">
        {order.map((prompt) => {
          const answer = member.answers.find((given) => given.prompt === prompt);
          return answer ? (
            <div key={prompt}>
              <dt className="text-sm text-soft">{t.prompts[prompt]}</dt>
              <dd className="whitespace-pre-line">{answer.text}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </Card>
  );
}
