import { recordRefundTransfer, retryRefund } from '@tandem/contracts';
import { api } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';

interface Asked {
  orderId: string;
  step: 'retry' | 'transfer';
  form: FormData;
}

/** Carries out what a form of a failed refund asks for; how the address then says that it is done. */
export async function mendRefund(request: Request, { orderId, step, form }: Asked): Promise<string> {
  const params = { orderId, refundId: textOf(form, 'refundId') };
  const attempt = Number(textOf(form, 'attempt'));
  if (step === 'retry') {
    await api(request)(retryRefund, { params, body: { attempt } });
    return 'reessaye';
  }
  const [paidOn, reference] = [textOf(form, 'paidOn'), textOf(form, 'reference')];
  const note = textOf(form, 'note') || undefined;
  await api(request)(recordRefundTransfer, { params, body: { attempt, paidOn, reference, note } });
  return 'vire';
}
