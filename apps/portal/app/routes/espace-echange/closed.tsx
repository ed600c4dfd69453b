import { Card, Notice } from '@tandem/ui';
import { useFormState } from '../../lib/forms';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Why she may not write; with what she had written when it came to that while her page was open. */
export function Closed({ reason }: { reason: 'blocked' | 'left' }) {
  const t = useMessages(messages);
  const { intent, text } = useFormState().values;
  const unsent = intent === 'write' && text?.trim();
  return (
    <>
      <Notice
        tone={unsent ? 'warning' : 'info'}
        title={reason === 'blocked' ? t.blockedTitle : t.leftTitle}
        takesFocus={Boolean(unsent)}
      >
        {reason === 'blocked' ? t.blocked : t.left}
      </Notice>
      {unsent ? (
        <Card as="section" tone="sunk" className="mt-5" aria-labelledby="unsent">
          <h2 id="unsent" className="text-base">
            {t.unsent}
          </h2>
          <p className="mt-2 break-words whitespace-pre-line">{text}</p>
        </Card>
      ) : null}
    </>
  );
}
