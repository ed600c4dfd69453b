import type { MeansOfPayment, Order } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { instalmentMessages } from './instalment-messages';

/** What she has just done at Stripe, whose pages lead back here with its name; told once it is so. */
type Done = 'paid' | 'card' | null;

export function doneAtStripe(url: string): Done {
  const { searchParams } = new URL(url);
  return searchParams.has('regle') ? 'paid' : searchParams.has('carte') ? 'card' : null;
}

interface DoneNoteProps {
  done: Done;
  order: Order;
  means: MeansOfPayment | null;
}

export function DoneNote({ done, order, means }: DoneNoteProps) {
  const t = useMessages(instalmentMessages);
  const sent = order.instalments.some(({ status }) => status === 'processing');
  const late = order.instalments.some((one) => one.late);
  const said =
    done === 'card' ? means?.kind === 'card' && 'card' : done === 'paid' && (sent ? 'sent' : !late && 'paid');
  return said ? (
    <Notice tone="success" takesFocus className="mb-6">
      {t.done[said]}
    </Notice>
  ) : null;
}
