import { spawn } from 'node:child_process';

const atOnce = 2;

/**
 * Runs Node programs, two at a time, and prints a line for each with its seconds, and the output of those that fail.
 * @param {Array<{ name: string, args: string[] }>} steps
 * @returns {Promise<number>} how many failed
 */
export async function runSteps(steps) {
  const queue = [...steps];
  let failed = 0;
  async function worker() {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const started = Date.now();
      const { status, output } = await run(step.args);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${status === 0 ? '✓' : '✗'} ${step.name} ${seconds} s`);
      if (status === 0) continue;
      failed++;
      console.log(output.trimEnd().replaceAll(/^/gm, '    '));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
