import type { OrderStatus } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<OrderStatus, Tone> = {
  pending: 'gold',
  active: 'teal',
  paid: 'teal',
  expired: 'plain',
  cancelled: 'plain',
  refunded: 'clay',
};

export function OrderState({ status }: { status: OrderStatus }) {
  const t = useMessages(messages);
  return <Tag tone={tones[status]}>{t.status[status]}</Tag>;
}
