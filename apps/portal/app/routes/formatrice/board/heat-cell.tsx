import type { BoardCell } from '@tandem/contracts';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { shownShare } from './board-columns';
import { messages } from './messages';

/** A letter, not a drawing: a page has hundreds. */
export const check = '✓';

/** One module of one student: the eye reads the tone, everybody can read the figure and the state. */
export function HeatCell({ cell: { state, share } }: { cell: BoardCell }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const tone = state === 'started' && share >= 0.5 ? 'half' : state;
  const shown = shownShare(share);
  return (
    <span className={`heat-box heat-${tone}`}>
      {state === 'done' ? <span aria-hidden="true">{check}</span> : null}
      {state === 'started' ? <span aria-hidden="true">{Math.round(shown * 100)}</span> : null}
      <span className="sr-only">
        {state === 'started' ? `${t.states.started}, ${percent(locale, shown)}` : t.states[state]}
      </span>
    </span>
  );
}
