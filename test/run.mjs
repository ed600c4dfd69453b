// What `npm test` runs: Jest (unit, API, faults), then the browser. Ends with one line that counts everything.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded, installIfNeeded } from '../apps/demo/prepare.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '..', '..');
process.chdir(root);
installIfNeeded();
buildIfNeeded();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');

const total = { passed: 0, failed: 0, skipped: 0 };

function run(title, script, args, countsFile, count) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  const before = total.failed;
  if (existsSync(countsFile)) count(JSON.parse(readFileSync(countsFile, 'utf8')));
  // A runner that failed without a failing test (a suite that does not load, a crash) counts as one.
  if (status !== 0 && total.failed === before) total.failed += 1;
}

const jestResults = path.join('test-results', 'jest.json');
run(
  'Unit, API and faults',
  'node_modules/jest/bin/jest.js',
  ['--json', '--outputFile', jestResults],
  jestResults,
  (json) => {
    total.passed += json.numPassedTests;
    total.failed += json.numFailedTests;
    total.skipped += json.numPendingTests + json.numTodoTests;
    for (const suite of json.testResults) {
      for (const test of suite.assertionResults) {
        if (test.status === 'pending') console.log(`skipped: ${test.fullName}`);
      }
    }
  },
);

const browserResults = path.join('test-results', 'browser.json');
run('Browser', 'node_modules/@playwright/test/cli.js', ['test'], browserResults, (json) => {
  total.passed += json.stats.expected + json.stats.flaky;
  total.failed += json.stats.unexpected;
  total.skipped += json.stats.skipped;
});

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
