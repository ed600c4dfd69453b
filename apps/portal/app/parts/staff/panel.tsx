import { Card } from '@tandem/ui';
import type { ComponentProps, ReactNode } from 'react';

interface PanelProps extends Pick<ComponentProps<typeof Card>, 'tone'> {
  /** Of its heading, which names it. */
  id: string;
  title: string;
  children: ReactNode;
}

/** One of the things that a page tells of somebody or something. */
export function Panel({ id, title, tone, children }: PanelProps) {
  return (
    <Card as="section" tone={tone} aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </Card>
  );
}
