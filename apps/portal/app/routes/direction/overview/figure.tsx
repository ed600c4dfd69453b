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
    <Card as="li" className="relative grid content-start">
      <a className="link w-fit font-semibold after:absolute after:inset-0 after:rounded-card" href={href}>
        {label}
      </a>
      <span className="mt-1 font-display text-3xl leading-tight font-medium tabular-nums">{value}</span>
      <span className="mt-1 text-sm text-soft">{note}</span>
    </Card>
  );
}
