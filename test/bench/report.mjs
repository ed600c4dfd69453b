import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { round } from './measure.mjs';
import { root } from './settings.mjs';

const columns = [
  ['scenario', 18, (run) => run.scenario],
  ['clients', 8, (run) => run.clients],
  ['req/s', 9, (run) => run.perSecond.toFixed(0)],
  ['p50 ms', 9, (run) => run.latency.p50.toFixed(2)],
  ['p95 ms', 9, (run) => run.latency.p95.toFixed(2)],
  ['p99 ms', 9, (run) => run.latency.p99.toFixed(2)],
  ['server CPU', 12, (run) => milliseconds(serverCpu(run))],
  ['PostgreSQL CPU', 16, (run) => milliseconds(run.cpu.postgres)],
];

export const heading = () => line(columns.map(([title]) => title));
export const row = (run) => line(columns.map(([, , value]) => value(run)));

/**
 * The API against the bare server: its rate as a share of the other's; and the same by CPU time of server and database
 * together, which other work on the machine disturbs less.
 */
export function ratiosOf(runs) {
  const ratios = [];
  for (const api of runs.filter(({ scenario }) => scenario.startsWith('api '))) {
    const what = api.scenario.slice('api '.length);
    const bare = runs.find((run) => run.scenario === `bare ${what}` && run.clients === api.clients);
    if (!bare) continue;
    const cpu = serverCpu(api) === null ? null : round(totalCpu(bare) / totalCpu(api), 3);
    ratios.push({ what, clients: api.clients, rate: round(api.perSecond / bare.perSecond, 3), cpu });
  }
  return ratios;
}

export function ratioLines(ratios) {
  const percent = (share) => (share === null ? '-' : `${(share * 100).toFixed(0)} %`);
  return ratios.map(
    ({ what, clients, rate, cpu }) =>
      `API / bare, ${what}, ${clients} clients: ${percent(rate)} of the rate; by CPU per request ${percent(cpu)}`,
  );
}

export function memoryLine(title, memory) {
  if (!memory) return `Memory ${title}: not known on this system`;
  const { api, portal, postgres, total } = memory;
  return `Memory ${title} (proportional set size, MB): API ${api} + portal ${portal} + PostgreSQL ${postgres} = ${total}`;
}

/** Leaves everything in test-results/bench.json and says where. */
export function writeResults(results) {
  const folder = path.join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'bench.json');
  const machine = {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? null,
    cores: availableParallelism(),
    memoryGB: round(totalmem() / 2 ** 30, 1),
  };
  writeFileSync(file, `${JSON.stringify({ machine, node: process.version, ...results }, null, 2)}\n`);
  return path.relative(root, file);
}

function serverCpu({ cpu: { postgres: _, ...servers } }) {
  const parts = Object.values(servers);
  return parts.includes(null) ? null : parts.reduce((sum, part) => sum + part, 0);
}

const totalCpu = (run) => serverCpu(run) + run.cpu.postgres;
const milliseconds = (value) => (value === null ? '-' : `${value.toFixed(3)} ms`);

function line(cells) {
  return cells.map((cell, n) => pad(String(cell), columns[n][1], n === 0)).join('');
}

const pad = (text, width, left) => (left ? text.padEnd(width) : text.padStart(width));
