import type { WaitingPlace } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { WaitingState } from '../../parts/waiting-state';
import { messages } from './messages';

/** A seat that is held for her for a limited time, where she arrives. */
export function SeatCard({ place }: { place: WaitingPlace }) {
  const t = useMessages(messages);
  const { cohort } = place;
  return (
    <Card as="section" tone="teal" className="grid gap-3">
      <h2>{t.seatTitle(cohort.name)}</h2>
      <WaitingState {...place} />
    </Card>
  );
}
