import type { OrderPreview } from '@tandem/contracts';
import { Button, RadioGroup, TextField } from '@tandem/ui';
import { money } from '../../lib/format';
import { useLocale, useMessages, type Translation } from '../../lib/messages';
import { FormProblem } from '../../parts/form-problem';
import { freshForm } from '../../lib/forms';
import { buyerWords, queryOf, type Choice } from './choice';
import { messages } from './messages';
import { RegimeFacts } from './regime-facts';
import { Schedule } from './schedule';
import { StepTitle } from './step-title';

interface Props {
  preview: OrderPreview;
  choice: Choice & { buyer: NonNullable<Choice['buyer']> };
  typedCoupon: string | null;
  couponError: string | null;
}

/** One form: the button beside the code shows the page again with its reduction, the other goes on. */
export function WhatFollows({ preview, choice, typedCoupon, couponError }: Props) {
  const t = useMessages(messages);
  const { plans, coupon, total } = preview;
  const refused = couponError ? { ...freshForm, errors: { reduction: couponError } } : freshForm;
  return (
    <section aria-labelledby="etape" className="grid gap-6">
      <div>
        <StepTitle step={2}>{t.follows}</StepTitle>
        <p className="mt-2">
          {t.kinds[choice.buyer]}.{' '}
          <a href={queryOf({ coupon: coupon?.code })} className="link">
            {t.changeWho}
          </a>
        </p>
      </div>
      <RegimeFacts preview={preview} />
      <form method="get" className="grid gap-6">
        <FormProblem state={refused} names={{ reduction: t.coupon }} />
        <input type="hidden" name="acheteur" value={buyerWords[choice.buyer]} />
        {total.amount === 0 ? (
          <p>{t.nothingToPay}</p>
        ) : (
          <RadioGroup
            name="paiement"
            label={t.plan}
            defaultValue={choice.plan}
            options={plans.map((plan) => ({
              value: plan.key,
              label: planName(t, preview, plan),
              hint: <Schedule preview={preview} plan={plan} />,
            }))}
          />
        )}
        <div className="flex flex-wrap items-end gap-3">
          <div className="grow">
            <TextField
              name="reduction"
              label={t.coupon}
              mark={t.optional}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              defaultValue={typedCoupon ?? ''}
              error={couponError ?? undefined}
            />
          </div>
          <Button variant="quiet">{t.apply}</Button>
        </div>
        <Total preview={preview} />
        <div className="actions">
          <Button name="etape" value="coordonnees">
            {t.continue}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The law moves the instalments of a training contract: their number says more than the plan's own name. */
export function planName(
  t: Translation<typeof messages.fr>,
  { regime }: OrderPreview,
  { name, instalments }: OrderPreview['plans'][number],
): string {
  return regime === 'training_contract' && instalments.length > 0 ? t.lawful(instalments.length) : name;
}

export function Total({ preview: { price, coupon, total } }: { preview: OrderPreview }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line pt-4">
      <span>
        <span className="font-semibold">{t.total}</span>
        {coupon ? (
          <span className="block text-sm text-soft">
            {t.withCoupon(money(locale, price), coupon.code, money(locale, coupon.off))}
          </span>
        ) : null}
      </span>
      <span className="amount font-display text-3xl">{money(locale, total)}</span>
    </p>
  );
}
