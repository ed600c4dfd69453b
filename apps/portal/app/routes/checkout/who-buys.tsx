import type { BuyerKind, SaleKind } from '@tandem/contracts';
import { Button, RadioGroup } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { buyerWords } from './choice';
import { messages } from './messages';
import { StepTitle } from './step-title';

/** The law asks for a contract of whoever pays for training only: where content is sold, nobody is asked about it. */
const kinds: Record<SaleKind, BuyerKind[]> = {
  content: ['consumer', 'professional'],
  training: ['trainee', 'consumer', 'professional'],
};

export function WhoBuys({ sale, coupon }: { sale: SaleKind; coupon: string | null }) {
  const t = useMessages(messages);
  return (
    <section aria-labelledby="etape">
      <StepTitle step={1}>{t.who}</StepTitle>
      <form method="get" className="mt-4 grid gap-6">
        {coupon ? <input type="hidden" name="reduction" value={coupon} /> : null}
        <RadioGroup
          name="acheteur"
          label={t.whoQuestion}
          required
          options={kinds[sale].map((kind) => ({
            value: buyerWords[kind],
            label: t.kinds[kind],
            hint:
              sale === 'training' && kind === 'professional'
                ? `${t.kindHints[kind]} ${t.conventionHint}`
                : t.kindHints[kind],
          }))}
        />
        <div className="actions">
          <Button>{t.continue}</Button>
        </div>
      </form>
    </section>
  );
}
