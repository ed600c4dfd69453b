import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '..', '..');

/**
 * One of the operator's own commands, from source. Resolves to what it says.
 * @throws when it exits with anything but 0; the message has what it complains of
 */
export async function runCommand(
  name: 'migrate' | 'import-curriculum' | 'create-owner',
  given: string[],
  environment: Record<string, string>,
): Promise<string> {
  const script = path.join('apps', 'api', 'src', `${name}.ts`);
  const args = ['--conditions=@tandem/source', '-r', '@swc-node/register', script, ...given];
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return stdout;
}
