import type { Review, RubricCriterion, RubricLevel } from '@tandem/contracts';
import { classes, Icon } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';
import { assignmentMessages } from './assignment-messages';

const messages = defineMessages({
  fr: { chosen: 'niveau choisi' },
  en: { chosen: 'level chosen' },
});

/** From the least to the most. */
export const levelOrder: readonly RubricLevel[] = ['developing', 'met', 'excellent'];

interface RubricGridProps {
  rubric: readonly RubricCriterion[];
  levels?: Review['levels'];
}

/** Criteria one below the other, their levels side by side where there is room: never wider than the page. */
export function RubricGrid({ rubric, levels = [] }: RubricGridProps) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  return (
    <div className="grid gap-6">
      {rubric.map(({ key, title, levels: described }) => {
        const chosen = levels.find(({ criterion }) => criterion === key);
        return (
          <div key={key}>
            <p className="font-semibold">{title}</p>
            <ol className="mt-2 grid gap-2 md:grid-cols-3">
              {levelOrder.map((level) => {
                const isChosen = chosen?.level === level;
                return (
                  <li
                    key={level}
                    className={classes(
                      'rounded-card border p-3 text-sm',
                      isChosen ? 'border-teal bg-sunk' : 'border-line',
                    )}
                  >
                    <p className="flex items-center gap-2 font-semibold">
                      {isChosen ? <Icon name="check" /> : null}
                      {words.levels[level]}
                      {isChosen ? <span className="sr-only">, {t.chosen}</span> : null}
                    </p>
                    <p className="mt-1">{described[level]}</p>
                  </li>
                );
              })}
            </ol>
            {chosen?.comment ? (
              <p className="mt-2 border-l-2 border-line pl-3 whitespace-pre-line">{chosen.comment}</p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
