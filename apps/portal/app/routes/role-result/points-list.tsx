import { type FunctionLevel, type LevelScores } from '@tandem/contracts';
import { DefinitionList } from '@tandem/ui';
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
    <div className="mt-5">
      <DefinitionList
        items={downwards.map((level) => ({ term: levels[level], detail: t.of(scores[level], total) }))}
      />
    </div>
  );
}
