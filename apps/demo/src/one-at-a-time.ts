import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileIn = (folder: string) => path.join(folder, 'demo.pid');

/** @throws when another demonstration runs on the folder: two of them would stop each other's database */
export function takeFolder(folder: string): void {
  const file = fileIn(folder);
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && isDemonstration(pid)) {
      throw new Error(
        `A demonstration already runs on ${folder} (process ${pid}). Stop it, or set DATA_DIR.`,
      );
    }
  }
  writeFileSync(file, String(process.pid));
}

export function leaveFolder(folder: string): void {
  const file = fileIn(folder);
  if (existsSync(file) && readFileSync(file, 'utf8') === String(process.pid)) rmSync(file);
}

function isDemonstration(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A number may have been given to another program since.
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('demo');
}
