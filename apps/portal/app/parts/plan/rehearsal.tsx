import { Button, ButtonLink, Notice } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { Confirmation } from '../staff/confirmation';
import { messages } from './messages';
import type { Shown } from './shown-plan';

interface RehearsalProps {
  shown: Shown<{ fingerprint: string }>;
  /** The page as it was before. */
  back: string;
  /** What its button says, where it is more than to apply. */
  apply?: string;
  children: ReactNode;
}

/** What a change does, before anything is applied. */
export function Rehearsal({ shown: { stale, fields, fingerprint }, back, apply, children }: RehearsalProps) {
  const t = useMessages(messages);
  return (
    <Confirmation
      heading="h2"
      title={t.title}
      fields={[...fields, ['fingerprint', fingerprint]]}
      actions={
        <>
          <Button>{apply ?? t.apply}</Button>
          <ButtonLink variant="quiet" href={back}>
            {t.back}
          </ButtonLink>
        </>
      }
    >
      <div className="grid gap-5">
        {stale ? <Notice tone="warning">{t.stale}</Notice> : null}
        {children}
      </div>
    </Confirmation>
  );
}
