import type { Question } from '@tandem/contracts';
import { Icon } from '@tandem/ui';
import { fieldName } from '../lib/answers';
import { useMessages } from '../lib/messages';
import { messages } from './quiz-messages';

interface QuizOrderingProps {
  question: Extract<Question, { kind: 'ordering' }>;
  /** Keys in the order given so far; empty before the first answer. */
  order: string[];
}

const round = 'grid size-11 place-items-center rounded-control border border-edge hover:bg-sunk';

/** Ranks to choose; where scripts run, buttons move the items and the ranks follow. */
export function QuizOrdering({ question, order }: QuizOrderingProps) {
  const t = useMessages(messages);
  const ranks = question.items.map((_, at) => String(at + 1));
  const rankOf = (key: string) => (order.includes(key) ? String(order.indexOf(key) + 1) : '');
  const items = [...question.items].sort((a, b) => Number(rankOf(a.key)) - Number(rankOf(b.key)));
  return (
    <>
      <ol className="grid gap-3" data-ordering="">
        {items.map(({ key, text }) => (
          <li
            key={key}
            data-item={text}
            className="flex flex-wrap items-center gap-3 rounded-card border border-edge bg-card p-3"
          >
            <select
              name={fieldName('ordering', question.key, key)}
              aria-label={t.rankOf(text)}
              className="control w-28 flex-none"
              defaultValue={rankOf(key)}
            >
              <option value="">{t.rank}</option>
              {ranks.map((rank) => (
                <option key={rank}>{rank}</option>
              ))}
            </select>
            <span className="min-w-40 flex-1">{text}</span>
            <span className="flex gap-2">
              <button type="button" hidden data-move="-1" aria-label={t.up(text)} className={round}>
                <Icon name="chevron" className="-rotate-90" />
              </button>
              <button type="button" hidden data-move="1" aria-label={t.down(text)} className={round}>
                <Icon name="chevron" className="rotate-90" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" aria-live="polite" data-moved={t.moved} />
    </>
  );
}
