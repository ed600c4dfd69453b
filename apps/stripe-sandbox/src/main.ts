import { z } from 'zod';
import { startSandbox } from './sandbox';

const environment = z.object({
  STRIPE_SANDBOX_KEY: z.string().startsWith('sk_test_sandbox_'),
  STRIPE_SANDBOX_HOST: z.string().default('127.0.0.1'),
  STRIPE_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(12_111),
  /** Address the browser uses, when it is not the one above. */
  STRIPE_SANDBOX_PUBLIC_URL: z.url().optional(),
  STRIPE_SANDBOX_STATE_FILE: z.string().optional(),
  STRIPE_SANDBOX_WEBHOOK_URL: z.url().optional(),
  STRIPE_SANDBOX_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
});

async function main(): Promise<void> {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const env = parsed.data;
  const { STRIPE_SANDBOX_WEBHOOK_URL: url, STRIPE_SANDBOX_WEBHOOK_SECRET: secret } = env;
  if ((url === undefined) !== (secret === undefined)) {
    throw new Error('Give both STRIPE_SANDBOX_WEBHOOK_URL and STRIPE_SANDBOX_WEBHOOK_SECRET, or neither.');
  }
  const sandbox = await startSandbox({
    apiKey: env.STRIPE_SANDBOX_KEY,
    host: env.STRIPE_SANDBOX_HOST,
    port: env.STRIPE_SANDBOX_PORT,
    ...(env.STRIPE_SANDBOX_PUBLIC_URL && { publicUrl: env.STRIPE_SANDBOX_PUBLIC_URL }),
    ...(env.STRIPE_SANDBOX_STATE_FILE && { stateFile: env.STRIPE_SANDBOX_STATE_FILE }),
    ...(url && secret && { webhook: { url, secret } }),
  });
  console.log(`Stripe sandbox on ${sandbox.url}, console on ${sandbox.url}/_sandbox`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
