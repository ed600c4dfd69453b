import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, DomainError, type Config } from '@tandem/platform';
import Stripe from 'stripe';

const timeoutMilliseconds = 10_000;
const retries = 2;

/** Stripe, plainly; with STRIPE_API_URL the same client talks to the offline sandbox. */
@Injectable()
export class StripeClient extends Stripe {
  constructor(@Inject(CONFIG) config: Config) {
    super(config.STRIPE_SECRET_KEY, {
      ...addressOf(config.STRIPE_API_URL),
      maxNetworkRetries: retries,
      timeout: timeoutMilliseconds,
      telemetry: false,
    });
  }
}

function addressOf(url: string | undefined) {
  if (!url) return {};
  const { hostname, port, protocol } = new URL(url);
  const scheme = protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { host: hostname, port: port || (scheme === 'http' ? '80' : '443'), protocol: scheme };
}

const log = new Logger('Stripe');

/** For what a person waits for: Stripe's failures become an answer that says so. @throws DomainError `payment-unavailable` */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    log.error(`${error.type} ${error.code ?? ''} ${error.requestId ?? ''}: ${error.message}`);
    throw new DomainError('payment-unavailable');
  }
}
