import { defineConfig } from '@playwright/test';

/** Journeys in a real browser against the demonstration, which starts once for all of them. */
export default defineConfig({
  testDir: 'test/portal',
  globalSetup: './test/support/demo-setup.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  outputDir: 'test-results/browser',
  use: {
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // A trace (`npx playwright test --trace on`) would cost a quarter of the time.
    screenshot: 'only-on-failure',
  },
});
