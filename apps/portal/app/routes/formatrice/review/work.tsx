import type { Submission } from '@tandem/contracts';
import { Card, Prose } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { FileLinks } from '../../../parts/file-links';
import { RubricGrid } from '../../../parts/rubric-grid';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';

/** What was handed in: text, then files. */
export function Work({ submission: { html, files } }: { submission: Submission }) {
  const t = useMessages(messages);
  return (
    <>
      <Card as="section">
        <h2 className="mb-3 text-xl">{t.text}</h2>
        {html ? <Prose html={html} /> : <p className="text-soft">{t.noText}</p>}
      </Card>
      {files.length > 0 ? (
        <Card as="section">
          <h2 className="text-xl">{t.files}</h2>
          <p className="mb-3 text-sm text-soft">{t.filesNote}</p>
          <FileLinks files={files} />
        </Card>
      ) : null}
    </>
  );
}

/** The answer that was given. */
export function Given({ submission: { rubric, review }, zone }: { submission: Submission; zone: string }) {
  const t = useMessages(messages);
  if (!review) return null;
  return (
    <div className="grid gap-5">
      <div>
        <p className="font-semibold">{t.decisions[review.decision]}</p>
        <p className="text-sm text-soft">
          {t.reviewed(review.reviewer)} <When value={review.reviewedAt} zone={zone} shape="datetime" />
        </p>
        {review.comment ? <p className="mt-3 whitespace-pre-line">{review.comment}</p> : null}
      </div>
      {review.levels.length > 0 ? <RubricGrid rubric={rubric} levels={review.levels} /> : null}
    </div>
  );
}

/** Versions before this one, folded: to see what has changed. */
export function History({ history, zone }: { history: readonly Submission[]; zone: string }) {
  const t = useMessages(messages);
  if (history.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t.history}</h2>
      {history.map((submission) => (
        <details key={submission.id} className="border-t border-line">
          <summary className="min-h-11 py-2">
            {t.version(submission.number)}, <When value={submission.submittedAt} zone={zone} />
          </summary>
          <div className="grid gap-4 pb-4">
            <Given submission={submission} zone={zone} />
            <Work submission={submission} />
          </div>
        </details>
      ))}
    </section>
  );
}
