import { Card } from '@tandem/ui';
import type { ReactNode } from 'react';

interface FigureProps {
  href: string;
  label: string;
  value: ReactNode;
  note: string;
}

/** One number, what it counts, and the list behind it: the whole card leads there, its link has a short name. */
export function Figure({ href, label, value, note }: FigureProps) {
  return (
    <Card
      as="li"
      className="relative grid grid-cols-[1fr_auto] content-start items-baseline gap-x-4 sm:block"
    >
      <a className="link w-fit font-semibold after:absolute after:inset-0 after:rounded-card" href={href}>
        {label}
      </a>
      <span className="font-display text-2xl leading-tight font-medium tabular-nums sm:mt-1 sm:block sm:text-3xl">
        {value}
      </span>
      <span className="col-span-2 mt-1 block text-sm text-soft">{note}</span>
    </Card>
  );
}
