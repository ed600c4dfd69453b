import type { ReactNode } from 'react';

/** Facts in pairs: term, then what is so. */
export function DefinitionList({ items }: { items: readonly { term: string; detail: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, detail }) => (
        <div key={term} className="facts-row">
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
