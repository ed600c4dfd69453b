import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((v) => v === '1');

export const portalSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port that the portal listens on'),
  HOST: z.string().default('127.0.0.1').describe('Address that the portal listens on'),
  API_URL: z.url().default('http://127.0.0.1:3001').describe('Where the portal reaches the API'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address that visitors type; when it is absent, the Host header of each request is believed'),
  CHECKOUT_ORIGIN: z
    .url()
    .default('https://checkout.stripe.com')
    .describe('Origin that the order form may lead to (Content-Security-Policy form-action)'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(8).default(0).describe('Reverse proxies in front'),
  DEMO: flag.describe('1 shows the demonstration’s clock and says that the academy is fictitious'),
});

/**
 * Everything the portal reads from its environment, parsed at boot.
 * @param {Record<string, string | undefined>} env
 * @throws {Error} naming each variable that is not valid
 */
export function readConfig(env = process.env) {
  const result = portalSchema.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The portal cannot start:\n${lines.join('\n')}`);
  }
  const c = result.data;
  return Object.freeze({
    port: c.PORT,
    host: c.HOST,
    apiUrl: c.API_URL.replace(/\/$/, ''),
    publicUrl: c.PUBLIC_URL?.replace(/\/$/, ''),
    /** `__Host-` cookies and HSTS need https; plain http is for one's own machine. */
    secure: c.PUBLIC_URL?.startsWith('https:') ?? false,
    checkoutOrigin: new URL(c.CHECKOUT_ORIGIN).origin,
    trustProxy: c.TRUST_PROXY,
    demo: c.DEMO,
  });
}

/** @typedef {ReturnType<typeof readConfig>} Config */
