import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '@tandem/platform';
import { startSandbox, type Sandbox } from '@tandem/stripe-sandbox';
import Stripe from 'stripe';
import { createApp } from '../../apps/api/src/create-app';
import { startApiProcess, type ApiProcess } from './api-process';
import { testConfig, testEnvironment } from './config';
import { cloneDatabase } from './database';
import { startDeadlyProxy, type DeadlyProxy } from './deadly-proxy';
import { freePort } from './free-port';
import { webhookSecret } from './shop';

export interface MortalShop {
  sandbox: Sandbox;
  stripe: Stripe;
  /** Between the victim and Stripe. */
  proxy: DeadlyProxy;
  /** Dies. Webhooks go to it alone. */
  victim: ApiProcess;
  /** Shares the database, hears no webhook, and does nothing until it is told to. */
  survivor: NestFastifyApplication;
  close: () => Promise<void>;
}

/** A shop with a database of its own, run by two processes of which one can be killed at any call to Stripe. */
export async function startMortalShop(): Promise<MortalShop> {
  const apiKey = testEnvironment()['STRIPE_SECRET_KEY']!;
  const database = await cloneDatabase();
  const [port, stripePort] = [await freePort(), await freePort()];
  const stripeUrl = `http://127.0.0.1:${stripePort}`;
  const survivor = await createApp(testConfig({ DATABASE_URL: database.url, STRIPE_API_URL: stripeUrl }));
  await survivor.listen(0, '127.0.0.1');
  const sandbox = await startSandbox({
    port: stripePort,
    apiKey,
    webhook: { url: `http://127.0.0.1:${port}/stripe/webhook`, secret: webhookSecret },
    now: () => survivor.get(Clock).now(),
  });
  const proxy = await startDeadlyProxy(sandbox.url);
  const victim = await startApiProcess(port, { DATABASE_URL: database.url, STRIPE_API_URL: proxy.url });
  const { host, port: at } = sandbox;
  const stripe = new Stripe(apiKey, { host, port: at, protocol: 'http', telemetry: false });
  const close = async () => {
    victim.kill();
    await victim.dead;
    await survivor.close();
    await proxy.close();
    await sandbox.close();
    await database.drop();
  };
  return { sandbox, stripe, proxy, victim, survivor, close };
}
