import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '..', '..');

/**
 * One of the operator's own commands, as built for the run. Resolves to what it says.
 * @throws when it exits with anything but 0; the message has what it complains of
 */
export async function runCommand(
  name: 'migrate' | 'import-curriculum' | 'create-owner' | 'rotate-issuer-key',
  given: string[],
  environment: Record<string, string>,
): Promise<string> {
  const args = [path.join('apps', 'api', 'dist', `${name}.js`), ...given];
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return stdout;
}
