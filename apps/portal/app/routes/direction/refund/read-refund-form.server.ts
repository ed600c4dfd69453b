import { textOf, ticked } from '../../../lib/forms';
import { centsOf } from '../offer-form/euros';

export interface Asked {
  /** Minor units; null when it cannot be read. */
  amount: number | null;
  text: string;
  ends: boolean;
  reason: 'goodwill' | 'pro-rata';
  /** What could go back when she looked. */
  refundable: number;
}

export function readRefundForm(form: FormData): Asked {
  const text = textOf(form, 'amount');
  return {
    text,
    amount: centsOf(text),
    ends: ticked(form, 'ends'),
    reason: textOf(form, 'reason') === 'pro-rata' ? 'pro-rata' : 'goodwill',
    refundable: Number(textOf(form, 'refundable')) || 0,
  };
}
