import { classes } from '../classes';

/**
 * Two interlaced rings. The clay ring passes over, the teal one over it where they meet again:
 * the second clay arc is what makes them a chain and not two circles.
 */
export function Rings({ muted, className }: { muted?: boolean; className?: string }) {
  return (
    <svg
      viewBox="0 0 34 24"
      className={classes('rings', muted && 'rings-muted', className)}
      aria-hidden="true"
    >
      <circle cx="11.4" cy="12" r="9" className="ring-clay" />
      <circle cx="22.6" cy="12" r="9" className="ring-gap" />
      <circle cx="22.6" cy="12" r="9" className="ring-teal" />
      <path d="M14.5 20.45A9 9 0 0 0 20.4 12" className="ring-gap" />
      <path d="M13.2 20.82A9 9 0 0 0 20.4 11.6" className="ring-clay" />
    </svg>
  );
}
