import type { SheetState } from '@tandem/contracts';
import { Tag, type Tone } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<SheetState, Tone> = {
  coming: 'plain',
  ready: 'clay',
  open: 'clay',
  late: 'gold',
  countersigned: 'teal',
  cancelled: 'plain',
};

export function SheetTag({ state }: { state: SheetState }) {
  const t = useMessages(messages);
  return <Tag tone={tones[state]}>{t.state[state]}</Tag>;
}
