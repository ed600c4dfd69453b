import { unsentDays, type ReviewPart, type RubricCriterion } from '@tandem/contracts';
import { useMessages } from '../../../lib/messages';
import { assignmentMessages } from '../../../parts/assignment-messages';
import { messages } from './messages';

/** What she wrote about a work that is not hers to answer, or not any more: to be read and copied. */
export function Unsent({
  parts,
  rubric,
}: {
  parts: readonly ReviewPart[];
  rubric: readonly RubricCriterion[];
}) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  if (parts.length === 0) return null;
  const levels: Record<string, string> = { ...words.levels, ...t.decisions };
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h3 className="text-lg">{t.unsent}</h3>
      <p className="mb-3 text-sm text-soft">{t.unsentNote(unsentDays)}</p>
      <dl className="grid gap-3">
        {parts.map(({ part, choice, text }) => (
          <div key={part}>
            <dt className="font-semibold">{rubric.find(({ key }) => key === part)?.title ?? t.comment}</dt>
            <dd>
              {choice ? <span className="text-soft">{levels[choice]}. </span> : null}
              <span className="whitespace-pre-line">{text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
