import type { Submission } from '@tandem/contracts';
import { Card, Prose, Tag } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { FileLinks } from '../../parts/file-links';
import { RubricGrid } from '../../parts/rubric-grid';
import { messages } from './messages';

/** What she handed in, the latest first, each with the answer to it. */
export function Versions({ submissions }: { submissions: readonly Submission[] }) {
  const t = useMessages(messages);
  if (submissions.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-2xl">{t.submissions}</h2>
      <div className="grid gap-5">
        {submissions.map((submission, at) => (
          <Version key={submission.id} submission={submission} open={at === 0} />
        ))}
      </div>
    </section>
  );
}

function Version({ submission, open }: { submission: Submission; open: boolean }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { number, html, submittedAt, files, rubric, review } = submission;
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3 className="text-xl">{t.version(number, date(locale, submittedAt))}</h3>
        <Tag tone={review ? (review.decision === 'accepted' ? 'teal' : 'clay') : 'gold'}>
          {review ? t.decisions[review.decision] : t.waiting}
        </Tag>
      </div>
      {review ? (
        <div className="mt-4 grid gap-5">
          <div>
            <p className="font-semibold">{t.feedback(review.reviewer)}</p>
            {review.comment ? <p className="mt-1 whitespace-pre-line">{review.comment}</p> : null}
          </div>
          {review.levels.length > 0 ? <RubricGrid rubric={rubric} levels={review.levels} /> : null}
        </div>
      ) : null}
      {files.length > 0 ? (
        <div className="mt-4">
          <p className="font-semibold">{t.attached}</p>
          <FileLinks files={files} />
        </div>
      ) : null}
      {html ? (
        <details className="mt-4" open={open && !review}>
          <summary className="min-h-11 py-2 font-semibold">{t.seeText}</summary>
          <Prose html={html} className="border-l-2 border-line pl-4" />
        </details>
      ) : null}
    </Card>
  );
}
