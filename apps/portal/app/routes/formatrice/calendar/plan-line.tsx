import { classes } from '@tandem/ui';
import type { ReactNode } from 'react';

interface PlanLineProps {
  title: string;
  href?: string;
  detail: ReactNode;
  state: ReactNode;
  faded?: boolean;
}

export function PlanLine({ title, href, detail, state, faded }: PlanLineProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-3 first:border-0">
      <span className="min-w-0 flex-[1_1_14rem]">
        <span className={classes('block font-semibold', faded && 'text-soft')}>
          {href ? (
            <a href={href} className="link link-alone">
              {title}
            </a>
          ) : (
            title
          )}
        </span>
        <span className="text-soft">{detail}</span>
      </span>
      {state}
    </li>
  );
}
