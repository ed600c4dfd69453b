// What `npm test` runs: Jest (unit, API, faults) and the browser side by side, since both often wait. Shows one after the
// other, and ends with one line that counts everything.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded, installIfNeeded } from '../apps/demo/prepare.mjs';
import { writeGroups } from './groups.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '..', '..');
process.chdir(root);
installIfNeeded();
buildIfNeeded();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
writeGroups('test-results/groups');

const total = { passed: 0, failed: 0, skipped: 0 };

/** A runner at work. What it says into a pipe is kept until `show`, which resolves to its exit code. */
function start(output, script, ...args) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', output, output],
    // Building once more would take away for a moment what the other one is reading.
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', TANDEM_BUILT: '1' },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kept = [];
  let hear = (said) => kept.push(said);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (said) => hear(said));
  return {
    show: () => {
      hear = (said) => process.stdout.write(said);
      kept.forEach(hear);
      return ended;
    },
  };
}

async function count(runner, countsFile, add) {
  const status = await runner.show();
  const before = total.failed;
  if (existsSync(countsFile)) add(JSON.parse(readFileSync(countsFile, 'utf8')));
  // A runner that failed without a failing test (a suite that does not load, a crash) counts as one.
  if (status !== 0 && total.failed === before) total.failed += 1;
}

const jestResults = path.join('test-results', 'jest.json');
const browserResults = path.join('test-results', 'browser.json');
console.log('\n── Unit, API and faults, and meanwhile the browser');
const jest = start(
  'inherit',
  'node_modules/jest/bin/jest.js',
  '--config=test/jest-groups.config.mjs',
  '--json',
  `--outputFile=${jestResults}`,
);
const browser = start('pipe', 'node_modules/@playwright/test/cli.js', 'test');

await count(jest, jestResults, (json) => {
  total.passed += json.numPassedTests;
  total.failed += json.numFailedTests;
  total.skipped += json.numPendingTests + json.numTodoTests;
  for (const suite of json.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === 'pending') console.log(`skipped: ${test.fullName}`);
    }
  }
});
console.log('\n── Browser');
await count(browser, browserResults, (json) => {
  total.passed += json.stats.expected + json.stats.flaky;
  total.failed += json.stats.unexpected;
  total.skipped += json.stats.skipped;
});

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
