import type { OrderStory } from '@tandem/contracts';
import { useId, type ReactNode } from 'react';

export interface OfOrder {
  order: OrderStory;
}

interface SectionProps {
  title: string;
  /** Instead of the content, when there is none. */
  empty?: string | false;
  children: ReactNode;
}

export function Section({ title, empty = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {empty ? <p className="text-soft">{empty}</p> : children}
    </section>
  );
}

/** As Stripe names it: what its dashboard is searched for. */
export function StripeId({ id }: { id: string }) {
  return <code className="text-xs break-all">{id}</code>;
}
