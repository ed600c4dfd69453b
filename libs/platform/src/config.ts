import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true');

/** Every variable of the environment, documented here and nowhere else; `.env.example` is checked against it. */
export const configSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 in a container'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3001).describe('Port of the API'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 18 or later'),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('Connections of one process'),
    REDIS_URL: z
      .url({ protocol: /^rediss?$/ })
      .optional()
      .describe('With it, jobs run in worker processes through Bull; without it, inside the API process'),
    API_URL: z.url().describe('Public address of the API'),
    PORTAL_URL: z.url().describe('Public address of the portal; links in mails start with it'),
    SECRET_KEY: z
      .string()
      .min(32)
      .describe(
        'Signs the links sent by mail, encrypts the second factors and the key of the certificates; 32 random characters or more',
      ),
    STAFF_SECOND_FACTOR: z
      .enum(['required', 'optional'])
      .default('required')
      .describe(
        'Second factor of trainers and owners; optional is for the demonstration, refused in production',
      ),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).describe('Where mail is handed over'),
    MAIL_FROM: z.string().default('Tandem <bonjour@tandem.example>').describe('Sender of the mails'),
    MAIL_RETURN_PATH: z
      .email()
      .optional()
      .describe(
        'Address that bounces are sent to (envelope sender), such as retours@academie.example; without it, that of MAIL_FROM. The server of that address hands them to the API: see MAIL_BOUNCE_SECRET',
      ),
    MAIL_BOUNCE_SECRET: z
      .string()
      .min(32)
      .optional()
      .describe(
        'Password for handing over bounces, raw, to /mail/bounces of the API: curl --fail --user tandem:… -H "Content-Type: message/rfc822" --data-binary @-. Without it nothing is taken there; 32 random characters or more',
      ),
    STRIPE_SECRET_KEY: z.string().startsWith('sk_').describe('Secret key of the Stripe account'),
    STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').describe('Secret that signs the webhooks'),
    STRIPE_API_URL: z.url().optional().describe('Only for the offline sandbox: where it listens'),
    ACADEMY_NAME: z.string().default('Tandem').describe('Printed on certificates, mails and receipts'),
    FILES_FOLDER: z
      .string()
      .default('.data/files')
      .describe('Folder of the files that students hand in; not used with S3_BUCKET'),
    S3_BUCKET: z
      .string()
      .optional()
      .describe('Private S3 bucket for these files instead, which several machines can share'),
    S3_REGION: z.string().default('eu-west-3').describe('Region of the bucket'),
    S3_ENDPOINT: z.url().optional().describe('Address of an S3 service other than Amazon’s'),
    S3_ACCESS_KEY_ID: z
      .string()
      .optional()
      .describe('Key of the bucket; without it, the one that the machine was given'),
    S3_SECRET_ACCESS_KEY: z.string().optional().describe('Secret of that key'),
    FILES_URL: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe(
        'Another public origin of the API, such as https://fichiers.academie.example: files are saved from there, by signed links, where nobody is signed in; without it, from the portal',
      ),
    TRUST_PROXY: z.coerce
      .number()
      .int()
      .min(0)
      .max(10)
      .default(1)
      .describe('Proxies in front (the portal counts as one) whose X-Forwarded-For is believed'),
    ADJUSTABLE_CLOCK: flag
      .default(false)
      .describe('Lets /demo/clock move the time; for the demonstration and tests, refused in production'),
    LOG_LEVEL: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'])
      .default('info')
      .describe('What is logged'),
  })
  .superRefine((c, context) => {
    const refuse = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    // Cookies know hosts, not ports.
    if (c.FILES_URL && new URL(c.FILES_URL).hostname === new URL(c.PORTAL_URL).hostname) {
      refuse('FILES_URL', 'must be on another host than PORTAL_URL');
    }
    if (c.NODE_ENV !== 'production') return;
    if (c.ADJUSTABLE_CLOCK) refuse('ADJUSTABLE_CLOCK', 'is not allowed in production');
    if (c.STAFF_SECOND_FACTOR === 'optional') refuse('STAFF_SECOND_FACTOR', 'must be required in production');
    if (c.STRIPE_SECRET_KEY.startsWith('sk_test_sandbox_')) {
      refuse('STRIPE_SECRET_KEY', 'is a key of the offline sandbox, not allowed in production');
    }
    if (c.FILES_URL && !c.FILES_URL.startsWith('https:')) refuse('FILES_URL', 'must be https in production');
    if (!c.PORTAL_URL.startsWith('https:')) refuse('PORTAL_URL', 'must be https in production');
  });

export type Config = z.infer<typeof configSchema>;

/** Injection token of the parsed configuration. */
export const CONFIG = Symbol('config');

/** Parses the environment; throws one error that names each variable at fault. Empty counts as absent. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not valid:\n${faults.join('\n')}`);
}
