import { readdirSync, readFileSync } from 'node:fs';

// What Linux says of a process. Every function answers null where there is no /proc.

/** Linux reports times in hundredths of a second, whatever the kernel's own tick. */
const millisecondsPerTick = 10;

/** User and system time of a process and its threads. */
export function cpuMilliseconds(pid) {
  const stat = statOf(pid);
  return stat && (stat.user + stat.system) * millisecondsPerTick;
}

/** The same for a process and all its children, those that have ended included. */
export function familyCpuMilliseconds(pid) {
  for (;;) {
    const parent = statOf(pid);
    if (!parent) return null;
    const children = childrenOf(pid).reduce((sum, child) => sum + (cpuMilliseconds(child) ?? 0), 0);
    // A child that ends in between moves its time to its parent's account: it would count twice or not at all.
    if (statOf(pid)?.ended === parent.ended) {
      return (parent.user + parent.system + parent.ended) * millisecondsPerTick + children;
    }
  }
}

/**
 * Proportional set size in MB: pages that several processes share, such as PostgreSQL's buffers, count once for all of
 * them together.
 */
export function memoryOf(pid) {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return kilobytes && Number(kilobytes[1]) / 1024;
  } catch {
    return null;
  }
}

export function familyMemory(pid) {
  const own = memoryOf(pid);
  return own === null ? null : childrenOf(pid).reduce((sum, child) => sum + (memoryOf(child) ?? 0), own);
}

function childrenOf(pid) {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && statOf(entry)?.parent === pid);
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may itself hold spaces and brackets: count fields from its end. See proc_pid_stat(5).
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      parent: fields[1],
      user: fields[11],
      system: fields[12],
      ended: fields[13] + fields[14],
    };
  } catch {
    return null;
  }
}
