// What `npm run bench` runs: the API and the portal against a bare server that does the same, on this machine, one after
// the other. It measures and fails on any wrong answer; it never asserts a speed.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfNeeded, installIfNeeded, refuseOldNode } from '../../apps/demo/prepare.mjs';
import { settings } from './settings.mjs';

refuseOldNode();
if (!settings.built) {
  installIfNeeded();
  buildIfNeeded();
}

// Only now are the packages sure to be there.
const { fillAcademy, resetProgress } = await import('./academy.mjs');
const { measure, startLoadGenerator } = await import('./measure.mjs');
const { memoryAtRest } = await import('./memory.mjs');
const { startPostgres } = await import('./postgres.mjs');
const { heading, memoryLine, ratioLines, ratiosOf, row, writeResults } = await import('./report.mjs');
const { requireSameAnswers } = await import('./same-answers.mjs');
const { scenarios } = await import('./scenarios.mjs');
const { runCommand, startApi, startBare, startPortal } = await import('./servers.mjs');

const closers = [];

async function bench() {
  const database = await startPostgres();
  closers.push(database.stop);
  runCommand('migrate', database.url);
  runCommand('import-curriculum', database.url);
  const world = await fillAcademy(database.url, settings);
  const worldFile = path.join(tmpdir(), `tandem-bench-${process.pid}.json`);
  writeFileSync(worldFile, JSON.stringify(world));
  process.once('exit', () => rmSync(worldFile, { force: true }));

  const api = await startServer(() => startApi(database.url));
  const portal = await startServer(() => startPortal(api.url));
  const memory = { atRest: await memoryAtRest({ api, portal }, database) };
  console.log(memoryLine('at rest', memory.atRest));
  const servers = { api, portal, bare: await startServer(() => startBare(database.url)) };
  const urls = Object.fromEntries(Object.values(servers).map(({ name, url }) => [name, url]));
  await requireSameAnswers(world, urls);

  const load = startLoadGenerator(worldFile);
  closers.push(load.stop);
  console.log(`\n${heading()}`);
  const runs = [];
  for (const [scenario, clients] of plan()) {
    await resetProgress(database.url);
    const run = await measure({ servers, database, load }, scenario, clients, settings);
    runs.push(run);
    console.log(row(run));
  }
  await servers.bare.stop();
  memory.afterLoad = await memoryAtRest({ api, portal }, database);
  const ratios = ratiosOf(runs);
  console.log(`\n${[...ratioLines(ratios), memoryLine('after the load', memory.afterLoad)].join('\n')}`);
  const { students, visitors, seconds } = settings;
  const sizes = { students, visitors, seconds, lessons: new Set(world.fresh.map(([, id]) => id)).size };
  console.log(`Written to ${writeResults({ sizes, memory, runs, ratios })}`);
}

/** The bare server and the API take turns at each number of clients: what slows the machine down slows both. */
function plan() {
  const names = Object.keys(scenarios).filter((name) => name.includes(settings.only));
  const pairs = ['outline', 'completion'].map((what) => names.filter((name) => name.endsWith(what)));
  const grouped = [
    ...pairs.map((pair) => pair.filter((name) => !name.startsWith('portal'))),
    ...names
      .filter((name) => ['api answer', 'api search'].includes(name) || name.startsWith('portal'))
      .map((name) => [name]),
  ];
  return grouped.flatMap((group) =>
    (scenarios[group[0]]?.clients ?? settings.clients).flatMap((clients) =>
      group.map((name) => [name, clients]),
    ),
  );
}

async function startServer(begin) {
  const server = await begin();
  closers.push(server.stop);
  return server;
}

let closing = false;

/** Stops in the reverse order of starting and leaves no process. */
async function close(code) {
  if (closing) return;
  closing = true;
  for (const stop of closers.reverse()) await Promise.resolve(stop()).catch(() => undefined);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close(130));

bench().then(
  () => close(0),
  (error) => {
    if (!closing) console.error(`\nThe bench failed: ${error.stack}`);
    return close(1);
  },
);
