import type { ReactNode } from 'react';
import { classes } from '../classes';

export type Tone = 'plain' | 'teal' | 'clay' | 'gold' | 'bad';

/** A state in two or three words. teal: on track, clay: act, gold: soon, bad: late or failed. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes('tag', tone !== 'plain' && `tag-${tone}`)}>{children}</span>;
}

/** The small line above a title. */
export function Eyebrow({ children }: { children: ReactNode }) {
  return <p className="eyebrow">{children}</p>;
}
