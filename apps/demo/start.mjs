// What `npm start` runs. Plain Node, no dependency: it installs and builds what is missing, then hands over.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '..', '..', '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tandem needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

export function installIfNeeded() {
  const stamp = path.join('node_modules', '.tandem-lock');
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

export function buildIfNeeded() {
  run('Building', process.execPath, [
    path.join('node_modules', 'nx', 'dist', 'bin', 'nx.js'),
    ...['run-many', '-t', 'build', '--outputStyle=static'],
  ]);
}

function run(title, command, args) {
  process.stdout.write(`${title} … `);
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
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

installIfNeeded();
buildIfNeeded();
mkdirSync(process.env.DATA_DIR ?? '.data', { recursive: true });
createRequire(import.meta.url)('./dist/main.js');
