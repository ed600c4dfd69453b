import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '@tandem/api';
import { startSandbox } from '@tandem/stripe-sandbox';
import { startChild } from './child';
import { followClock } from './demo-clock';
import { startMailbox } from './mailbox';
import { leaveFolder, takeFolder } from './one-at-a-time';
import { freePortFrom } from './ports';
import { startPostgres } from './postgres';
import { secretsIn } from './secrets';
import { accounts } from './seed/people';
import { seedAcademy } from './seed/seed-academy';

const root = path.resolve(__dirname, '..', '..', '..');
const dataFolder = path.resolve(root, process.env['DATA_DIR'] ?? '.data');
const closers: Array<() => Promise<unknown>> = [];

async function main(): Promise<void> {
  const started = Date.now();
  mkdirSync(dataFolder, { recursive: true });
  takeFolder(dataFolder);
  // Whoever ends the process: the package of PostgreSQL does so too, once its server has ended.
  process.once('exit', () => leaveFolder(dataFolder));
  const secrets = secretsIn(dataFolder);
  const postgres = await step('PostgreSQL', async () => startPostgres(dataFolder, await freePortFrom(5460)));
  closers.push(postgres.stop);
  const portalPort = await freePortFrom(Number(process.env['PORT'] ?? 3000));
  const apiPort = await freePortFrom(portalPort + 1);
  const stripePort = await freePortFrom(apiPort + 1);
  const mailboxPort = await freePortFrom(stripePort + 1);
  const smtpPort = await freePortFrom(mailboxPort + 1);
  const portalUrl = `http://localhost:${portalPort}`;
  const apiUrl = `http://localhost:${apiPort}`;
  const stripeUrl = `http://127.0.0.1:${stripePort}`;

  // It needs nothing of the others to start: it does so while the academy is made ready.
  const portal = startChild(
    path.join(root, 'apps', 'portal', 'server.js'),
    {
      NODE_ENV: 'production',
      PORT: String(portalPort),
      HOST: '127.0.0.1',
      API_URL: `http://127.0.0.1:${apiPort}`,
      CHECKOUT_ORIGIN: stripeUrl,
      DEMO: '1',
    },
    `http://127.0.0.1:${portalPort}/health/live`,
  );
  portal.catch(() => undefined);
  closers.push(async () => (await portal).stop());

  await step('Academy', async () => {
    await migrate(postgres.url);
    await seedAcademy(postgres.url, {
      apiKey: secrets.stripeKey,
      stateFile: path.join(dataFolder, 'stripe.json'),
      publicUrl: stripeUrl,
    });
  });
  const clock = await followClock(postgres.url);
  closers.push(clock.close);
  const [sandbox, mailbox] = await step('Stripe sandbox and mailbox', () =>
    Promise.all([
      startSandbox({
        port: stripePort,
        now: clock.now,
        apiKey: secrets.stripeKey,
        webhook: { url: `http://127.0.0.1:${apiPort}/stripe/webhook`, secret: secrets.stripeWebhook },
        stateFile: path.join(dataFolder, 'stripe.json'),
      }),
      startMailbox({ smtpPort, httpPort: mailboxPort, folder: path.join(dataFolder, 'mails') }),
    ]),
  );
  closers.push(
    () => sandbox.close(),
    () => mailbox.close(),
  );

  const [api, portalReady] = await step('API and portal', () =>
    Promise.all([
      startChild(
        path.join(root, 'apps', 'api', 'dist', 'main.js'),
        {
          NODE_ENV: 'development',
          NODE_OPTIONS: '--max-old-space-size=256',
          PORT: String(apiPort),
          DATABASE_URL: postgres.url,
          API_URL: apiUrl,
          PORTAL_URL: portalUrl,
          SECRET_KEY: secrets.secretKey,
          STAFF_SECOND_FACTOR: 'optional',
          SMTP_URL: mailbox.smtpUrl,
          MAIL_FROM: 'Académie Tandem <bonjour@tandem.example>',
          ACADEMY_NAME: 'Académie Tandem',
          STRIPE_SECRET_KEY: secrets.stripeKey,
          STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
          STRIPE_API_URL: sandbox.url,
          ADJUSTABLE_CLOCK: '1',
          // Another host than the portal's, as a real academy has: no cookie goes there.
          FILES_URL: `http://127.0.0.1:${apiPort}`,
          FILES_FOLDER: path.join(dataFolder, 'files'),
          LOG_LEVEL: 'warn',
        },
        `http://127.0.0.1:${apiPort}/health/ready`,
      ),
      portal,
    ]),
  );
  closers.push(api.stop);
  for (const [name, child] of Object.entries({ API: api, Portal: portalReady })) {
    child.process.once('exit', (code, signal) => {
      if (!stopping) console.error(`\n${name}: ended by itself (${signal ?? code})\n${child.said()}`);
      void stop(1);
    });
  }

  const urls = {
    portalUrl,
    apiUrl,
    mailboxUrl: mailbox.url,
    stripeUrl: sandbox.url,
    clockUrl: `${apiUrl}/demo/clock`,
  };
  const told = path.join(dataFolder, 'demo.json');
  // Written aside: whoever waits for the file finds it whole.
  writeFileSync(`${told}.part`, JSON.stringify({ ...urls, accounts }, null, 2));
  renameSync(`${told}.part`, told);
  console.log(summary(urls, (Date.now() - started) / 1000));
}

async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${title} … `);
  const started = Date.now();
  const result = await work();
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function summary(urls: Record<string, string>, seconds: number): string {
  const rows = [
    ['Portail', urls['portalUrl']!],
    ['API', `${urls['apiUrl']}/openapi.json`],
    ['Courriels', urls['mailboxUrl']!],
    ['Stripe (bac à sable)', `${urls['stripeUrl']}/_sandbox`],
    ['Horloge', `POST ${urls['clockUrl']} {"advance":"P7D"}`],
    ['Direction', `${accounts.owner.email}  ${accounts.owner.password}`],
    ['Formatrice', `${accounts.trainer.email}  ${accounts.trainer.password}`],
    ['Élève', `${accounts.student.email}  ${accounts.student.password}`],
  ];
  const lines = rows.map(([name, value]) => `  ${name!.padEnd(22)}${value}`);
  const rule = '─'.repeat(78);
  return `\n${rule}\n  Tandem est prêt (${seconds.toFixed(1)} s). Ctrl-C arrête tout.\n\n${lines.join('\n')}\n${rule}`;
}

let stopping = false;

/** Stops in the reverse order of starting and leaves no process. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  // Whatever does not stop by itself in time has stopped already, or never will.
  setTimeout(() => process.exit(code), 15_000).unref();
  for (const close of closers.reverse()) await close().catch(() => undefined);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

// npm hands a signal to the shell between us, which dies and tells nobody: seen by having another parent.
const parent = process.ppid;
if (process.env['npm_lifecycle_event']) {
  setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
}

main().catch(async (error: Error) => {
  console.error(`\n${error?.message ?? 'PostgreSQL did not start'}`);
  await stop(1);
});
