import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './settings.mjs';

/** A port that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Runs one of the API's commands to its end. @throws with what it wrote when it fails */
export function runCommand(name, databaseUrl) {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'apps/api/dist', `${name}.js`)], {
    env: environment({ DATABASE_URL: databaseUrl }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
}

export async function startBare(databaseUrl) {
  return start('bare', 'test/bench/bare-server.mjs', { DATABASE_URL: databaseUrl }, '/health');
}

/** @param more settings that differ @param port where it has to listen */
export async function startApi(databaseUrl, more = {}, port = undefined) {
  const settings = {
    // Production refuses what an offline machine needs; nothing on the measured paths depends on it.
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    API_URL: 'http://127.0.0.1:3001',
    PORTAL_URL: 'http://127.0.0.1:3000',
    SECRET_KEY: 'a-secret-for-the-bench-only-0123456789',
    SMTP_URL: 'smtp://127.0.0.1:1',
    STRIPE_SECRET_KEY: 'sk_test_sandbox_tandem',
    STRIPE_WEBHOOK_SECRET: 'whsec_bench',
    STRIPE_API_URL: 'http://127.0.0.1:1',
    ...more,
  };
  return start('api', 'apps/api/dist/main.js', settings, '/health/ready', port);
}

/** @param webhook where its events go: url and secret */
export async function startSandbox(key, webhook) {
  const port = await freePort();
  const settings = {
    STRIPE_SANDBOX_KEY: key,
    STRIPE_SANDBOX_PORT: String(port),
    STRIPE_SANDBOX_WEBHOOK_URL: webhook.url,
    STRIPE_SANDBOX_WEBHOOK_SECRET: webhook.secret,
  };
  return start('sandbox', 'apps/stripe-sandbox/dist/main.js', settings, '/_sandbox', port);
}

export async function startPortal(apiUrl) {
  const settings = { NODE_ENV: 'production', API_URL: apiUrl, PUBLIC_URL: 'http://127.0.0.1:3000' };
  return start('portal', 'apps/portal/server.js', settings, '/health/live');
}

async function start(name, script, settings, healthPath, port) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(path.join(root, script), {
    env: environment({ ...settings, HOST: '127.0.0.1', PORT: String(port) }),
    execArgv: ['--disable-warning=ExperimentalWarning', ...profiling(name)],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Also when the bench ends while this server is still starting.
  process.once('exit', () => child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it was ready`);
  });
  await Promise.race([exited, isReady(url + healthPath)]);
  exited.catch(() => undefined);
  return { name, url, pid: child.pid, stop: () => stop(child) };
}

/** `PROFILE=folder` leaves a CPU profile of each server there. */
function profiling(name) {
  const folder = process.env.PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`] : [];
}

async function isReady(url) {
  const end = Date.now() + 60_000;
  while (
    !(await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error(`nothing answers at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(deadline);
}

/** Nothing of the caller's environment but what finds programs. */
function environment(settings) {
  return { PATH: process.env.PATH, ...settings };
}
