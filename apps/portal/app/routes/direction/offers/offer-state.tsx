import type { OfferStatus } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<OfferStatus, Tone> = { draft: 'gold', open: 'teal', closed: 'plain' };

export function OfferState({ status }: { status: OfferStatus }) {
  const t = useMessages(messages);
  return (
    <span className="whitespace-nowrap">
      <Tag tone={tones[status]}>{t.status[status]}</Tag>
    </span>
  );
}
