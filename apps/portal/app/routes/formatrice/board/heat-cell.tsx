import { classes, Icon } from '@tandem/ui';
import { percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

export const heatTones = {
  closed: 'bg-sunk',
  none: 'border border-line',
  started: 'bg-teal/20',
  half: 'bg-teal/40',
  done: 'bg-teal text-on-teal',
} as const;

/** A module at 99 % must not look done, nor one at 1 % untouched. */
export function heatTone(share: number, open: boolean): keyof typeof heatTones {
  if (share >= 1) return 'done';
  if (share <= 0) return open ? 'none' : 'closed';
  return share < 0.5 ? 'started' : 'half';
}

/** One module of one student: the eye reads the tone, everybody can read the figure. */
export function HeatCell({ share, open }: { share: number; open: boolean }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const tone = heatTone(share, open);
  const figure = Math.min(99, Math.max(1, Math.round(share * 100)));
  return (
    <span
      className={classes(
        'grid h-8 place-items-center rounded-md text-xs leading-none font-semibold',
        heatTones[tone],
      )}
    >
      {tone === 'done' ? <Icon name="check" /> : null}
      {tone === 'started' || tone === 'half' ? <span aria-hidden="true">{figure}</span> : null}
      <span className="sr-only">
        {tone === 'closed' ? t.notOpen : percent(locale, share >= 1 ? 1 : share <= 0 ? 0 : figure / 100)}
      </span>
    </span>
  );
}
