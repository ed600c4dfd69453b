import type { FeedbackTime } from '@tandem/contracts';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

/** How long students waited for an answer, in a sentence for each cohort. */
export function FeedbackTimes({ times }: { times: readonly FeedbackTime[] }) {
  const t = useMessages(messages);
  if (times.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-xl">{t.feedback}</h2>
      <ul className="mt-2 grid gap-2">
        {times.map(({ cohort, answers, medianMinutes, slowestMinutes }) => (
          <li key={cohort.id}>
            <strong>{cohort.name}</strong>
            {t.feedbackOf(answers, span(medianMinutes, t), span(slowestMinutes, t))}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">{t.feedbackNote}</p>
    </section>
  );
}

/** As one says it: minutes up to two hours, hours up to two days, then days. */
function span(minutes: number, t: { minutes: Unit; hours: Unit; days: Unit }): string {
  if (minutes < 120) return t.minutes(Math.max(minutes, 1));
  if (minutes < 48 * 60) return t.hours(Math.round(minutes / 60));
  return t.days(Math.round(minutes / 1440));
}

type Unit = (n: number) => string;
