import type { FeedbackTime } from '@tandem/contracts';
import { classes } from '@tandem/ui';
import { defineMessages, plural, useMessages } from '../../lib/messages';

const messages = defineMessages({
  fr: {
    title: 'Combien de temps les élèves attendent',
    waiting: (n: number, oldest: string) =>
      plural(n, 'fr', {
        one: `${n} travail attend depuis ${oldest}.`,
        other: `${n} travaux attendent, le plus ancien depuis ${oldest}.`,
      }),
    nothingWaits: 'Rien n’attend.',
    answers: (n: number, median: string, slowest: string) =>
      n === 1
        ? `Un retour en 30\u00a0jours, donné en ${slowest}.`
        : `${n} retours en 30\u00a0jours\u202f: la moitié en ${median} ou moins, le plus lent en ${slowest}.`,
    noAnswers: 'Aucun retour en 30\u00a0jours.',
    note: 'De la remise au retour. Un travail rendu à nouveau compte une nouvelle fois.',
    minutes: (n: number) => `${n}\u00a0min`,
    hours: (n: number) => `${n}\u00a0h`,
    days: (n: number) => `${n}\u00a0jours`,
  },
  en: {
    title: 'How long students wait',
    waiting: (n: number, oldest: string) =>
      n === 1
        ? `${n} piece of work has waited for ${oldest}.`
        : `${n} are waiting, the oldest for ${oldest}.`,
    nothingWaits: 'Nothing waits.',
    answers: (n: number, median: string, slowest: string) =>
      n === 1
        ? `One answer in 30 days, given within ${slowest}.`
        : `${n} answers in 30 days: half of them within ${median}, the slowest within ${slowest}.`,
    noAnswers: 'No answer in 30 days.',
    note: 'From handing in to the answer. Work handed in again counts anew.',
    minutes: (n: number) => `${n}\u00a0min`,
    hours: (n: number) => `${n}\u00a0h`,
    days: (n: number) => `${n}\u00a0days`,
  },
});

interface FeedbackTimesProps {
  times: readonly FeedbackTime[];
  className?: string;
}

/** How long students wait for an answer to their work, and waited: a sentence or two for each cohort. */
export function FeedbackTimes({ times, className }: FeedbackTimesProps) {
  const t = useMessages(messages);
  if (times.length === 0) return null;
  return (
    <section className={classes('max-w-3xl', className)}>
      <h2 className="text-xl">{t.title}</h2>
      <dl className="mt-2 grid gap-3">
        {times.map(({ cohort, waiting, oldestWaitingMinutes, answers, medianMinutes, slowestMinutes }) => (
          <div key={cohort.id}>
            <dt>
              <a href={`/formatrice/promotions/${cohort.id}`} className="link font-semibold">
                {cohort.name}
              </a>
            </dt>
            <dd>
              {oldestWaitingMinutes === null
                ? t.nothingWaits
                : t.waiting(waiting, span(oldestWaitingMinutes, t))}{' '}
              {medianMinutes === null || slowestMinutes === null
                ? t.noAnswers
                : t.answers(answers, span(medianMinutes, t), span(slowestMinutes, t))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">{t.note}</p>
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
