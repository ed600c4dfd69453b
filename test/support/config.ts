import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseConfig, type Config } from '@tandem/platform';

/** Environment of the API in tests: complete and valid, with nothing that reaches out. */
export function testEnvironment(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    API_URL: 'http://127.0.0.1:3001',
    PORTAL_URL: 'http://127.0.0.1:3000',
    SECRET_KEY: 'a-secret-for-the-tests-only-0123456789',
    STAFF_SECOND_FACTOR: 'optional',
    MAIL_BOUNCE_SECRET: 'a-secret-of-the-mail-server-0123456789',
    SMTP_URL: 'smtp://127.0.0.1:1',
    STRIPE_SECRET_KEY: 'sk_test_sandbox_tandem',
    STRIPE_WEBHOOK_SECRET: 'whsec_tests',
    STRIPE_API_URL: 'http://127.0.0.1:1',
    FILES_FOLDER: path.join(tmpdir(), 'tandem-test-files'),
    ADJUSTABLE_CLOCK: '1',
    LOG_LEVEL: 'silent',
    ...overrides,
  };
}

export function testConfig(overrides: Record<string, string>): Config {
  return parseConfig(testEnvironment(overrides));
}
