import { useActionData } from '@remix-run/react';
import type { FinalCase } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { CaseState } from '../../../parts/staff/states';
import { When } from '../../../parts/staff/when';
import { WrittenText } from '../../../parts/written-text';
import type { ReviewToConfirm } from './act.server';
import { messages } from './messages';
import { ReviewConfirmation } from './review-confirmation';
import { ReviewForm } from './review-form';

interface FinalCasePanelProps {
  finalCase: FinalCase | null;
  name: string;
  zone: string;
}

/** Her text, where it stands, and the review when it waits for one. */
export function FinalCasePanel({ finalCase, name, zone }: FinalCasePanelProps) {
  const t = useMessages(messages);
  const confirm = (useActionData() as { confirm?: ReviewToConfirm | null } | undefined)?.confirm;
  return (
    <Card as="section" aria-labelledby="cas-final">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="cas-final" className="text-xl">
          {t.finalCase}
        </h2>
        <CaseState status={finalCase?.status ?? null} />
      </div>
      {finalCase ? <CaseText finalCase={finalCase} zone={zone} /> : <p className="text-soft">{t.noCase}</p>}
      {finalCase?.status === 'submitted' ? (
        confirm ? (
          <ReviewConfirmation finalCaseId={finalCase.id} name={name} {...confirm} />
        ) : (
          <ReviewForm finalCaseId={finalCase.id} />
        )
      ) : null}
    </Card>
  );
}

function CaseText({ finalCase, zone }: { finalCase: FinalCase; zone: string }) {
  const t = useMessages(messages);
  const { status, text, savedAt, submittedAt, reviewedAt, reviewer, comment } = finalCase;
  const mine = status === 'draft';
  return (
    <>
      <p className="text-sm text-soft">
        {submittedAt && !mine ? t.submitted : t.saved}{' '}
        <When value={submittedAt && !mine ? submittedAt : savedAt} zone={zone} shape="datetime" />
      </p>
      {mine ? <p className="mt-2 text-soft">{t.draftCase}</p> : null}
      <div className="prose my-4 border-l-2 border-line pl-4">
        <WrittenText text={text} />
      </div>
      {reviewedAt ? (
        <div className="mt-5">
          <p className="text-sm text-soft">
            {t.reviewed(reviewer ?? '')} <When value={reviewedAt} zone={zone} shape="datetime" />
          </p>
          {comment ? (
            <>
              <h3 className="mt-3 mb-1 text-base">{t.yourComment}</h3>
              <p className="whitespace-pre-line">{comment}</p>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
