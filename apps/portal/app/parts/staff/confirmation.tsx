import { Card } from '@tandem/ui';
import { useId, type ReactNode } from 'react';

interface ConfirmationProps {
  title: string;
  /** One below the heading of the part of the page that it stands in. */
  heading?: 'h2' | 'h3';
  /** What the first step gathered, sent again with the second. */
  fields: readonly [name: string, value: string][];
  actions: ReactNode;
  children?: ReactNode;
}

/** Second step of an act with consequences; takes the focus, as it answers what was just pressed. */
export function Confirmation({
  title,
  heading: Heading = 'h3',
  fields,
  actions,
  children,
}: ConfirmationProps) {
  const id = useId();
  return (
    <Card as="section" tone="gold" className="mt-6" aria-labelledby={id}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the answer to the button just pressed is read first */}
      <Heading id={id} tabIndex={-1} autoFocus className="w-fit text-xl">
        {title}
      </Heading>
      {children ? <div className="mt-2">{children}</div> : null}
      <form method="post" noValidate className="actions mt-4">
        {fields.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {actions}
      </form>
    </Card>
  );
}
