import { classes, Icon } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { heatTones } from './heat-cell';
import { messages } from './messages';

/** For the eye: whoever listens hears the figure of each cell. */
export function HeatLegend() {
  const t = useMessages(messages);
  const items = [
    { tone: 'none', label: t.legend.none },
    { tone: 'half', label: t.legend.started },
    { tone: 'done', label: t.legend.done },
    { tone: 'closed', label: t.legend.closed },
  ] as const;
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft" aria-hidden="true">
      {items.map(({ tone, label }) => (
        <li key={tone} className="flex items-center gap-2">
          <span className={classes('grid h-6 w-9 place-items-center rounded-md text-xs', heatTones[tone])}>
            {tone === 'done' ? <Icon name="check" /> : null}
            {tone === 'half' ? <span className="font-semibold text-ink">60</span> : null}
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}
