import { useActionData, useSearchParams } from '@remix-run/react';
import { Notice } from '@tandem/ui';

interface DoneNoticeProps {
  /** By what `fait` says in the address. */
  said: Readonly<Record<string, string>>;
  className?: string;
}

/** What was just done, where its form leads back to (`?fait=…`); nothing once another form there has been answered. */
export function DoneNotice({ said, className }: DoneNoticeProps) {
  const [query] = useSearchParams();
  const done = query.get('fait') ?? '';
  if (useActionData() !== undefined || !Object.hasOwn(said, done)) return null;
  return (
    <Notice tone="success" takesFocus className={className}>
      {said[done]}
    </Notice>
  );
}
