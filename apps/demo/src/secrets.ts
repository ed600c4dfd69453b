import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Secrets {
  secretKey: string;
  stripeKey: string;
  stripeWebhook: string;
}

/** Made once per data folder, so that links in old mails and sandbox objects stay valid. */
export function secretsIn(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const random = () => randomBytes(24).toString('hex');
  const secrets = {
    secretKey: random(),
    stripeKey: `sk_test_sandbox_${random()}`,
    stripeWebhook: `whsec_${random()}`,
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
