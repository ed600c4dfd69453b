// Types of every project under its own settings, of the tests, and of a fixture that must be refused. Projects whose
// settings are the same are checked as one program: alone, each would read the libraries below it once more.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const refused = 'test/fixtures/missing-translation';
const wanted = { 'messages.ts(6,': 'TS2741', 'messages.ts(10,': 'TS2353' };
const folder = path.resolve('node_modules/.cache/tandem-types');
let faults = 0;

function programs() {
  const bySettings = new Map();
  for (const project of ['apps', 'libs'].flatMap((top) => readdirSync(top).map((name) => `${top}/${name}`))) {
    const file = path.resolve(project, 'tsconfig.json');
    if (!existsSync(file)) {
      fail(`${project} has no tsconfig.json`);
      continue;
    }
    const { compilerOptions, include, exclude = [] } = JSON.parse(readFileSync(file, 'utf8'));
    const settings = JSON.stringify(compilerOptions);
    const program = bySettings.get(settings) ?? { compilerOptions, include: [], exclude: [] };
    program.include.push(...include.map((entry) => path.resolve(project, entry)));
    program.exclude.push(...exclude.map((entry) => path.resolve(project, entry)));
    bySettings.set(settings, program);
  }
  mkdirSync(folder, { recursive: true });
  return [...bySettings.values()].map((program, at) => {
    const file = path.join(folder, `tsconfig.${at}.json`);
    writeFileSync(file, JSON.stringify({ extends: path.resolve('tsconfig.base.json'), ...program }));
    return file;
  });
}

function check(project) {
  return new Promise((resolve, reject) => {
    const tsc = spawn(process.execPath, [
      'node_modules/ts7/bin/tsc',
      '--noEmit',
      '--pretty',
      'false',
      '-p',
      project,
    ]);
    let output = '';
    tsc.stdout.on('data', (chunk) => (output += chunk));
    tsc.stderr.on('data', (chunk) => (output += chunk));
    tsc.once('error', reject);
    tsc.once('close', (status) => resolve({ status, output }));
  });
}

function expectRefusal({ output }) {
  for (const [place, code] of Object.entries(wanted)) {
    const line = output.split('\n').find((candidate) => candidate.includes(place));
    if (!line?.includes(code)) fail(`${refused}: ${code} was expected at ${place}…):\n${output}`);
  }
}

function fail(message) {
  faults++;
  console.log(message);
}

for (const program of [...programs(), 'tsconfig.json']) {
  const { status, output } = await check(program);
  if (status !== 0) fail(output);
}
expectRefusal(await check(refused));
process.exitCode = faults ? 1 : 0;
