import type { WaitingSubmission } from '@tandem/contracts';
import { useSearchParams } from '@remix-run/react';
import { Button, ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { useNow } from '../../../lib/use-now';
import { useVisitor } from '../../../lib/visitor';
import { queueQuery } from '../../../parts/staff/review-queue';
import { Ago, When } from '../../../parts/staff/when';
import { messages } from './messages';

/** One work of the queue: whose, since when, who has it, and the button that makes it hers. */
export function WaitingWork({ work }: { work: WaitingSubmission }) {
  const t = useMessages(messages);
  const now = useNow();
  const me = useVisitor()?.me;
  const { id, number, submittedAt, assignment, student, cohort, claim } = work;
  const mine = claim !== null && me?.kind === 'member' && claim.person.id === me.id;
  const [query] = useSearchParams();
  const address = `/formatrice/rendus/${id}${queueQuery(query)}`;
  const whose = <span className="sr-only"> {t.workOf(student.name)}</span>;
  return (
    <Card as="li" className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-[1_1_16rem]">
        <h2 className="text-xl">
          <a href={address} className="link link-alone">
            {student.name}
          </a>
        </h2>
        <p>
          {assignment.title}
          {number > 1 ? `, ${t.version(number)}` : ''}
        </p>
        <p className="text-sm text-soft">{cohort.name}</p>
        {claim ? (
          <p className="mt-1 text-sm font-semibold">
            {mine ? t.yours : t.heldBy(claim.person.name)}{' '}
            <When value={claim.until} zone={cohort.zone} shape="time" />
          </p>
        ) : null}
      </div>
      <Ago value={submittedAt} zone={cohort.zone} now={now} />
      {claim ? (
        <ButtonLink href={address} variant="quiet">
          {mine ? t.goOn : t.read}
          {whose}
        </ButtonLink>
      ) : (
        <form method="post" action={address}>
          <Button name="step" value="claim">
            {t.begin}
            {whose}
          </Button>
        </form>
      )}
    </Card>
  );
}
