import type { FunctionLevel, LevelScores } from '@tandem/contracts';
import { useMessages } from '../../lib/messages';
import { messages as roleMessages } from '../../parts/role-messages';
import { messages } from './messages';

/** As the figure stands: vision above, execution at the ground. */
const downwards: readonly FunctionLevel[] = ['vision', 'strategy', 'management', 'execution'];

/** The figure in words, for whoever does not see it. */
export function PointsList({ scores, total }: { scores: LevelScores; total: number }) {
  const t = useMessages(messages);
  const { levels } = useMessages(roleMessages);
  return (
    <dl className="mt-5">
      {downwards.map((level) => (
        <div key={level} className="flex justify-between gap-4 border-t border-line py-2">
          <dt className="text-soft">{levels[level]}</dt>
          <dd className="font-semibold">{t.of(scores[level], total)}</dd>
        </div>
      ))}
    </dl>
  );
}
