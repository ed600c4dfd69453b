// Plain Node, no dependency: makes a fresh clone ready. Shared by `npm start`, `npm test`, `npm run check` and the bench.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..', '..');

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Tandem needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** `npm ci` when the packages are missing or the lockfile has changed since. */
export function installIfNeeded() {
  const stamp = path.join(root, 'node_modules', '.tandem-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Builds what has changed: Nx knows. */
export function buildIfNeeded() {
  const nx = path.join('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  run('Building', process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static']);
}

function run(title, command, args) {
  process.stdout.write(`${title} … `);
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    // Nx's plug-ins in Nx's own process: starting one for each takes longer than what they do.
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_ISOLATE_PLUGINS: 'false',
      NX_TUI: 'false',
      FORCE_COLOR: '0',
    },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`failed\n${stdout}\n${stderr}`);
    process.exit(status ?? 1);
  }
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
}
