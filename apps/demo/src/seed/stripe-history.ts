import { startSandbox, type Sandbox } from '@tandem/stripe-sandbox';
import Stripe from 'stripe';

export interface Paid {
  customer: string;
  paymentIntent: string;
  charge: string;
  receiptUrl: string | null;
}

/** Payments of the past, really made in the sandbox at their time, so that what the owner sees equals Stripe. */
export async function withStripeHistory(
  options: { apiKey: string; stateFile: string; publicUrl: string },
  work: (
    pay: (buyer: { name: string; email: string; amount: number; orderId: string; at: Date }) => Promise<Paid>,
  ) => Promise<void>,
): Promise<void> {
  let now = new Date();
  const sandbox: Sandbox = await startSandbox({ ...options, now: () => now });
  const { hostname, port } = new URL(sandbox.url);
  const stripe = new Stripe(options.apiKey, { host: hostname, port: Number(port), protocol: 'http' });
  try {
    await work(async ({ name, email, amount, orderId, at }) => {
      now = at;
      const customer = await stripe.customers.create({ name, email });
      const intent = await stripe.paymentIntents.create({
        amount,
        currency: 'eur',
        customer: customer.id,
        payment_method: 'pm_card_visa',
        confirm: true,
        metadata: { order_id: orderId },
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        expand: ['latest_charge'],
      });
      const charge = intent.latest_charge as Stripe.Charge;
      return {
        customer: customer.id,
        paymentIntent: intent.id,
        charge: charge.id,
        receiptUrl: charge.receipt_url,
      };
    });
  } finally {
    await sandbox.close();
  }
}
