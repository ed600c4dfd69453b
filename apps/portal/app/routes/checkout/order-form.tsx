import type { Buyer, OrderPreview } from '@tandem/contracts';
import { Button, Checkbox, Icon } from '@tandem/ui';
import { money } from '../../lib/format';
import { useFormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { BuyerFields } from './buyer-fields';
import { contractOf } from './contract-of';
import { queryOf, type Choice } from './choice';
import { messages } from './messages';
import { Schedule } from './schedule';
import { StepTitle } from './step-title';
import { planName, Total } from './what-follows';

interface Props {
  preview: OrderPreview;
  choice: Choice & { buyer: NonNullable<Choice['buyer']> };
  plan: OrderPreview['plans'][number];
  /** Whom her last order named. */
  known: Buyer | null;
}

export function OrderForm({ preview, choice, plan, known }: Props) {
  const t = useMessages(messages);
  const state = useFormState();
  const names = { ...t.buyer, coupon: t.coupon, plan: t.plan, waiveWithdrawal: t.early };
  const named = Object.fromEntries(Object.entries(names).map(([key, name]) => [`buyer.${key}`, name]));
  return (
    <section aria-labelledby="etape" className="grid gap-6">
      <StepTitle step={3}>{t.agree}</StepTitle>
      <div id="coupon">
        <div id="plan" className="grid gap-1">
          <p className="font-semibold">{plan.instalments.length > 0 ? planName(t, preview, plan) : null}</p>
          <Schedule preview={preview} plan={plan} />
        </div>
        <p className="mt-2">
          <a href={queryOf(choice)} className="link">
            {t.changePlan}
          </a>
        </p>
      </div>
      <Total preview={preview} />
      <form method="post" className="grid gap-4" noValidate>
        <FormProblem state={state} names={{ ...names, ...named }} />
        {state.code === 'seat-held' ? (
          <p>
            <a href="/espace/papiers" className="link">
              {t.heldOrder}
            </a>
          </p>
        ) : null}
        <input type="hidden" name="offerVersion" value={preview.offer.version} />
        <input type="hidden" name="plan" value={plan.key} />
        <BuyerFields kind={choice.buyer} known={known} contract={contractOf(preview)} state={state} />
        <Consents preview={preview} state={state} />
        <PayButton preview={preview} plan={plan} />
      </form>
    </section>
  );
}

function Consents({ preview, state }: { preview: OrderPreview; state: ReturnType<typeof useFormState> }) {
  const t = useMessages(messages);
  const { regime, earlyStart, total } = preview;
  return (
    <>
      <div>
        <Checkbox
          name="acceptTerms"
          label={t.terms}
          defaultChecked={state.values.acceptTerms !== undefined}
          error={state.errors.acceptTerms}
        />
        <a href="/conditions" className="link link-alone ml-9 text-sm">
          {t.readTerms}
        </a>
      </div>
      {earlyStart.length > 0 && total.amount > 0 && regime !== 'b2b' ? (
        <Checkbox
          name="waiveWithdrawal"
          label={t.waive[regime]}
          hint={t.waiveLaw[regime]}
          defaultChecked={state.values.waiveWithdrawal !== undefined}
          error={state.errors.waiveWithdrawal}
        />
      ) : null}
    </>
  );
}

/** It names the duty to pay where there is one (Code de la consommation L221-14). */
function PayButton({ preview, plan }: Pick<Props, 'preview' | 'plan'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  const first = plan.instalments[0];
  const contract = contractOf(preview);
  const now = first && first.dueOn <= preview.orderedOn;
  const label = contract
    ? t.readContract[contract]
    : now
      ? t.pay(money(locale, first.amount))
      : first
        ? t.payLater
        : t.confirm;
  return (
    <>
      <div className="actions mt-2">
        <Button>{label}</Button>
      </div>
      {contract || !first ? (
        <p className="text-sm text-soft">{contract ? t.contractNext : t.confirmNext}</p>
      ) : (
        <p className="flex gap-2 text-sm text-soft">
          <Icon name="lock" className="mt-0.5" />
          <span>{now ? t.secure : t.secureLater}</span>
        </p>
      )}
    </>
  );
}
