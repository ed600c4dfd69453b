import type { OrderMoney } from '@tandem/contracts';
import { Button, Checkbox, RadioGroup, TextField } from '@tandem/ui';
import { money } from '../../../lib/format';
import type { FormState } from '../../../lib/forms';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';
import type { Asked } from './read-refund-form.server';

interface RefundFormProps {
  order: OrderMoney;
  /** Whether there is still something to end. */
  binds: boolean;
  state: FormState;
  asked: Asked | undefined;
}

export function RefundForm({ order, binds, state, asked }: RefundFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { values } = state;
  const reasons = Object.entries(t.reasons).map(([value, label]) => ({ value, label }));
  return (
    <section aria-labelledby="rendre">
      <h2 id="rendre" className="mb-4 text-2xl">
        {t.form}
      </h2>
      <form method="post" className="grid max-w-160 gap-5">
        <input type="hidden" name="refundable" value={order.refundable.amount} />
        <TextField
          name="amount"
          label={t.sum}
          hint={t.sumHint(money(locale, order.refundable))}
          inputMode="decimal"
          suffix="€"
          required
          defaultValue={asked?.text ?? values.amount ?? ''}
          error={state.errors.amount}
        />
        <RadioGroup
          name="reason"
          label={t.reason}
          options={reasons}
          defaultValue={asked?.reason ?? values.reason ?? 'goodwill'}
        />
        {binds ? (
          <Checkbox
            name="ends"
            label={t.ends}
            hint={t.endsHint(order.seats.join(', '))}
            defaultChecked={asked?.ends ?? values.ends !== undefined}
          />
        ) : null}
        <div className="actions">
          <Button name="step" value="preview">
            {t.preview}
          </Button>
        </div>
      </form>
    </section>
  );
}
