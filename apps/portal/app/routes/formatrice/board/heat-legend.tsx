import { useMessages } from '../../../lib/messages';
import { check } from './heat-cell';
import { messages } from './messages';

/** For the eye: whoever listens hears state and figure of each cell. */
export function HeatLegend() {
  const t = useMessages(messages);
  const items = [
    { tone: 'untouched', label: t.states.untouched },
    { tone: 'half', label: t.startedInPercent },
    { tone: 'done', label: t.states.done },
    { tone: 'closed', label: t.states.closed },
  ] as const;
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft" aria-hidden="true">
      {items.map(({ tone, label }) => (
        <li key={tone} className="flex items-center gap-2">
          <span className={`heat-box heat-${tone} w-9`}>
            {tone === 'done' ? check : null}
            {tone === 'half' ? 60 : null}
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}
