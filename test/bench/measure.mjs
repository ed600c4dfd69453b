import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { countCompletions, resetProgress } from './academy.mjs';
import { cpuMilliseconds, familyCpuMilliseconds } from './proc.mjs';
import { scenarios, writesPerFirst } from './scenarios.mjs';

/** @param worldFile who may make requests, and for what */
export function startLoadGenerator(worldFile) {
  const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), [worldFile]);
  const died = once(child, 'exit').then(() => {
    throw new Error('the load generator ended');
  });
  died.catch(() => undefined);
  return {
    run: async (run) => {
      child.send(run);
      const [{ result, error }] = await Promise.race([once(child, 'message'), died]);
      if (error) throw new Error(error);
      return result;
    },
    stop: () => child.kill(),
  };
}

/** Answers given to warm up, by scenario: the server stays warm for the next number of clients. */
const warmedUp = new Map();

/**
 * One scenario at one number of clients, warmed up: rate, latency in ms, CPU in ms per request of each process that had
 * a part in the answer.
 */
export async function measure(bench, scenario, clients, { seconds, warmUpSeconds, warmUpAnswers }) {
  const { server, writes } = scenarios[scenario];
  const run = { scenario, url: bench.servers[server].url, clients };
  let warm = warmedUp.get(scenario) ?? 0;
  do {
    // At one client this would take minutes: it is given many.
    const many = { ...run, clients: Math.max(clients, 16), seconds: warmUpSeconds };
    warm += (await bench.load.run(many)).latencies.length;
  } while (warm < warmUpAnswers);
  warmedUp.set(scenario, warm);
  if (writes) await resetProgress(bench.database.url);
  const before = cpuOf(bench);
  const { latencies, perClient, seconds: elapsed } = await bench.load.run({ ...run, seconds });
  const after = cpuOf(bench);
  const answered = latencies.length;
  const cpu = {};
  for (const name of partsOf(server)) {
    cpu[name] = before[name] === null ? null : round((after[name] - before[name]) / answered, 4);
  }
  return {
    scenario,
    clients,
    requests: answered,
    perSecond: round(answered / elapsed, 1),
    latency: {
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      p99: quantile(latencies, 0.99),
    },
    cpu,
    ...(writes && { firstCompletions: await firstCompletions(bench.database.url, perClient) }),
  };
}

/** The portal answers with the API's help. */
function partsOf(server) {
  return server === 'portal' ? ['portal', 'api', 'postgres'] : [server, 'postgres'];
}

function cpuOf({ servers, database }) {
  const own = Object.values(servers).map(({ name, pid }) => [name, cpuMilliseconds(pid)]);
  return { ...Object.fromEntries(own), postgres: familyCpuMilliseconds(database.pid) };
}

/** What was answered must be what the database kept: each first completion, and no other. */
async function firstCompletions(url, perClient) {
  const answered = perClient.reduce((sum, requests) => sum + Math.ceil(requests / writesPerFirst), 0);
  const kept = await countCompletions(url);
  if (kept !== answered)
    throw new Error(`${answered} first completions were answered, the database has ${kept}`);
  return kept;
}

function quantile(sorted, share) {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))], 3);
}

export function round(value, digits) {
  return Number(value.toFixed(digits));
}
