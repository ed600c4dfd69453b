import type { ReviewClaim, ReviewPart } from '@tandem/contracts';
import { useSearchParams } from '@remix-run/react';
import { Button } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Confirmation } from '../../../parts/staff/confirmation';
import { queueQuery } from '../../../parts/staff/review-queue';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { valuesOf } from './parts';

interface ClaimPanelProps {
  /** Of another trainer; null when nobody has it. */
  claim: ReviewClaim | null;
  zone: string;
  /** She has pressed « take over » once. */
  confirming: boolean;
  student: string;
  /** What she wrote and the server does not have, sent along to be kept. */
  typed: readonly ReviewPart[];
}

/** Instead of the form, as long as the work is not hers. */
export function ClaimPanel({ claim, zone, confirming, student, typed }: ClaimPanelProps) {
  const t = useMessages(messages);
  const [query] = useSearchParams();
  if (!claim)
    return (
      <form method="post" className="grid justify-items-start gap-4">
        <Typed parts={typed} />
        <p>{t.free}</p>
        <Button name="step" value="claim">
          {t.claim}
        </Button>
      </form>
    );
  const { person, until } = claim;
  if (confirming)
    return (
      <Confirmation
        title={t.confirmTakeOver(person.name)}
        fields={[['from', person.id]]}
        actions={
          <>
            <Button name="step" value="claim">
              {t.doTakeOver}
            </Button>
            <a href={queueQuery(query) || '?'} className="btn btn-quiet">
              {t.leaveIt}
            </a>
          </>
        }
      >
        <p>{t.takeOverTells(person.name)}</p>
      </Confirmation>
    );
  return (
    <form method="post" className="grid justify-items-start gap-4">
      <Typed parts={typed} />
      <p>
        {t.heldBy(person.name, student)} <When value={until} zone={zone} shape="time" />.
      </p>
      <Button variant="quiet" name="step" value="take-over">
        {t.takeOver}
      </Button>
    </form>
  );
}

const Typed = ({ parts }: { parts: readonly ReviewPart[] }) => {
  const criteria = parts.flatMap(({ part }) => (part === '' ? [] : [part]));
  return (
    <>
      {criteria.map((key) => (
        <input key={key} type="hidden" name="criterion" value={key} />
      ))}
      {Object.entries(valuesOf(parts)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
};
