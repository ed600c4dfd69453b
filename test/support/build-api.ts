import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '..', '..');

/**
 * Builds what processes of their own run in tests, unless Nx has it already: compiled, they start three times as fast as
 * from source, and are what production runs.
 * @throws with what the compiler says
 */
export async function buildApi(): Promise<void> {
  const nx = path.join('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const args = [nx, 'run-many', '-t', 'build', '-p', '@tandem/api', '--outputStyle=static'];
  const settings = { NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  const env = { ...process.env, NODE_OPTIONS: '', ...settings };
  await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch(
    (error: Error & { stdout: string }) => {
      throw new Error(`${error.message}\n${error.stdout}`);
    },
  );
}
