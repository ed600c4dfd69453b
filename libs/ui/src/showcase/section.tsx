import type { ReactNode } from 'react';

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="border-t border-line py-10" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="mb-6">
        {title}
      </h2>
      <div className="grid gap-8">{children}</div>
    </section>
  );
}

export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-3">
      <h3 className="text-base">{name}</h3>
      {children}
    </div>
  );
}
