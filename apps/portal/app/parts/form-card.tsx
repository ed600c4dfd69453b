import { Card } from '@tandem/ui';
import type { ReactNode } from 'react';

interface FormCardProps {
  /** Of its heading, which names the form. */
  id: string;
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** One of several forms of a page. What is wrong is said by the server, beside each field. */
export function FormCard({ id, title, hint, children }: FormCardProps) {
  return (
    <Card as="form" className="grid gap-6" {...{ method: 'post', noValidate: true }} aria-labelledby={id}>
      <div>
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {hint ? <p className="mt-1 text-soft">{hint}</p> : null}
      </div>
      {children}
    </Card>
  );
}
