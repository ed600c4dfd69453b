import { startSandbox, type Sandbox } from '@tandem/stripe-sandbox';
import Stripe from 'stripe';

export interface Paid {
  paymentIntent: string;
  charge: string;
  receiptUrl: string | null;
}

interface Charge {
  customer: string;
  amount: number;
  orderId: string;
  at: Date;
}

/** Stripe as it was on past days. */
export interface StripeHistory {
  customer: (person: { name: string; email: string; at: Date }) => Promise<string>;
  pay: (charge: Charge) => Promise<Paid>;
  /** A charge that her bank refused; the intent. */
  decline: (charge: Charge, code: keyof typeof refusals) => Promise<string>;
  /** All of a payment given back; the refund. */
  refund: (paymentIntent: string, orderId: string, at: Date) => Promise<string>;
}

const refusals = {
  insufficient_funds: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  expired_card: 'pm_card_chargeDeclinedExpiredCard',
} as const;
export type Refusal = keyof typeof refusals;

interface Account {
  apiKey: string;
  stateFile: string;
  publicUrl: string;
}

/**
 * Payments of the past, really made in the sandbox at their time, so that what the owner sees equals Stripe. Returns all that
 * moved its balance by that, payouts included; the newest first.
 */
export async function withStripeHistory(
  account: Account,
  work: (history: StripeHistory) => Promise<void>,
): Promise<Stripe.BalanceTransaction[]> {
  let now = new Date();
  const { sandbox, stripe } = await open(account, () => now);
  // Of today already: the balance never turns back, so that nothing is paid out before all is told.
  await stripe.balance.retrieve();
  const charge = ({ customer, amount, orderId, at }: Charge, method: string) => {
    now = at;
    return stripe.paymentIntents.create({
      ...{ amount, currency: 'eur', customer, payment_method: method, confirm: true, metadata: { orderId } },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      setup_future_usage: 'off_session',
      expand: ['latest_charge'],
    });
  };
  try {
    await work({
      customer: async ({ name, email, at }) => {
        now = at;
        return (await stripe.customers.create({ name, email })).id;
      },
      pay: async (payment) => {
        const intent = await charge(payment, 'pm_card_visa');
        const { id, receipt_url: receiptUrl } = intent.latest_charge as Stripe.Charge;
        return { paymentIntent: intent.id, charge: id, receiptUrl };
      },
      decline: async (payment, code) => {
        const refused: unknown = await charge(payment, refusals[code]).catch((error: unknown) => error);
        if (refused instanceof Stripe.errors.StripeCardError && refused.payment_intent)
          return refused.payment_intent.id;
        throw new Error(`the sandbox was to refuse ${refusals[code]}`);
      },
      refund: async (paymentIntent, orderId, at) => {
        now = at;
        return (await stripe.refunds.create({ payment_intent: paymentIntent, metadata: { orderId } })).id;
      },
    });
  } finally {
    await sandbox.close();
  }
  return movementsOf(account);
}

/** Opened anew, it pays out day by day what has become available since. */
async function movementsOf(account: Account): Promise<Stripe.BalanceTransaction[]> {
  const { sandbox, stripe } = await open(account, () => new Date());
  try {
    return await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  } finally {
    await sandbox.close();
  }
}

async function open(account: Account, now: () => Date): Promise<{ sandbox: Sandbox; stripe: Stripe }> {
  const sandbox = await startSandbox({ ...account, now });
  const { hostname: host, port } = new URL(sandbox.url);
  return { sandbox, stripe: new Stripe(account.apiKey, { host, port: Number(port), protocol: 'http' }) };
}
