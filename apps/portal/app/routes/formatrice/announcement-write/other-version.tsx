import type { Announcement } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { WrittenText } from '../../../parts/written-text';
import { messages } from './messages';

/** What somebody else, or another tab, has kept meanwhile: beside what she typed, until she chooses. */
export function OtherVersion({
  draft: { subject, text },
}: {
  draft: Pick<Announcement, 'subject' | 'text'>;
}) {
  const t = useMessages(messages);
  return (
    <Card as="section" tone="gold">
      <h2 className="text-lg">{t.otherTitle}</h2>
      <p className="mb-3 text-sm text-soft">{t.otherText}</p>
      <p className="font-semibold">{subject}</p>
      {text ? <WrittenText text={text} /> : <p>{t.noText}</p>}
    </Card>
  );
}
