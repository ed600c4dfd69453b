import { cpuMilliseconds, familyMemory, memoryOf } from './proc.mjs';
import { round } from './measure.mjs';

const restMilliseconds = 1000;
const patienceMilliseconds = 20_000;

/** MB of API, portal and PostgreSQL with all its children, once both servers have come to rest; null without /proc. */
export async function memoryAtRest({ api, portal }, database) {
  await rest([api.pid, portal.pid]);
  const parts = {
    api: memoryOf(api.pid),
    portal: memoryOf(portal.pid),
    postgres: familyMemory(database.pid),
  };
  if (Object.values(parts).includes(null)) return null;
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(Object.entries({ ...parts, total }).map(([name, mb]) => [name, round(mb, 1)]));
}

/** At rest: less than a twentieth of a core over a second. */
async function rest(pids) {
  const end = Date.now() + patienceMilliseconds;
  const used = () => pids.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0);
  for (let before = used(); Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    const after = used();
    if (after - before < restMilliseconds / 20) return;
    before = after;
  }
}
