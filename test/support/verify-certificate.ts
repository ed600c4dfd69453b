import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** As `npm run verify-certificate` does. */
export async function verifyCertificate(given: string[]): Promise<{ code: number; output: string }> {
  const flags = ['--disable-warning=DeprecationWarning', '--disable-warning=ExperimentalWarning'];
  const source = ['--conditions=@tandem/source', '-r', '@swc-node/register'];
  const child = spawn(process.execPath, [
    ...flags,
    ...source,
    'libs/credential/src/commands/verify.ts',
    ...given,
  ]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}
