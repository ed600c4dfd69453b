import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

const steps = 3;

export function StepTitle({ step, children }: { step: number; children: ReactNode }) {
  const t = useMessages(messages);
  return (
    <div>
      <p className="text-sm text-soft">{t.step(step, steps)}</p>
      <h2 id="etape" className="text-2xl">
        {children}
      </h2>
    </div>
  );
}
