import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormProblem } from '../../../parts/form-problem';
import { offerMessages } from './messages';

/** The refusal of an offer's form, each sentence with the field that it is about. */
export function OfferProblem() {
  const t = useMessages(offerMessages);
  const state = useFormState();
  const words: Record<string, string> = {
    ...{ name: t.planName, shape: t.shape, count: t.count, every: t.every },
    ...{ percent: t.percent, days: t.balance, dates: t.dates },
  };
  const names: Record<string, string> = {
    ...{ name: t.name, cohortIds: t.cohorts, price: t.price, sale: t.sale, vat: t.vat, plans: t.plans },
    coupon: t.coupon,
  };
  for (const field of Object.keys(state.errors)) {
    const [, slot, part] = /^plan-(\d)\.(\w+)$/.exec(field) ?? [];
    if (part) names[field] = `${t.plan(Number(slot) + 1)}, ${words[part]}`;
  }
  return <FormProblem state={state} names={names} />;
}
