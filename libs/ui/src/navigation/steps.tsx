import type { ReactNode } from 'react';
import { Icon } from '../actions/icon';
import type { LinkAs } from '../link-as';

export type StepState = 'done' | 'now' | 'open' | 'locked';

export interface Step {
  key: string;
  title: ReactNode;
  state: StepState;
  href?: string;
  /** Why it is locked and until when, or what is left to do. */
  reason?: ReactNode;
  meta?: ReactNode;
}

interface StepsProps {
  items: readonly Step[];
  /** Each state in words, heard by those who do not see the dot. */
  labels: Record<StepState, string>;
  linkAs?: LinkAs;
}

function Dot({ state }: { state: StepState }) {
  return (
    <span className="step-dot" aria-hidden="true">
      {state === 'done' && <Icon name="check" />}
      {state === 'locked' && <Icon name="lock" />}
    </span>
  );
}

/** A path: what is done, where she is, what is next, what is closed and why. */
export function Steps({ items, labels, linkAs: Link = 'a' }: StepsProps) {
  return (
    <ol className="steps">
      {items.map(({ key, title, state, href, reason, meta }) => {
        const inside = (
          <>
            <Dot state={state} />
            <span>
              <span className="step-title">{title}</span>
              <span className="sr-only"> ({labels[state]})</span>
              {reason && <span className="step-reason">{reason}</span>}
            </span>
            {meta && <span className="step-meta">{meta}</span>}
          </>
        );
        const className = `step step-${state}`;
        return (
          <li key={key} aria-current={state === 'now' ? 'step' : undefined}>
            {href && state !== 'locked' ? (
              <Link href={href} className={className}>
                {inside}
              </Link>
            ) : (
              <div className={className}>{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
