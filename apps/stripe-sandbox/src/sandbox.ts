import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { registerApi } from './api-server';
import { registerConsole } from './console';
import { Faults } from './faults';
import { registerHosted } from './hosted';
import { newId } from './ids';
import { API_VERSION, KEY_PREFIX, type Sandbox, type SandboxOptions } from './options';
import { stateFile } from './state-file';
import { settleDue } from './settle-due';
import { Store } from './store';
import { Dispatcher } from './webhooks/dispatcher';
import type { World } from './world';

/** How often, in real time, what is due is looked for when nobody asks. */
const SWEEP_MS = 500;
const CONFIGURED = 'we_sandbox_configured';

/** Starts the server; `close()` saves the state and stops everything it started. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  if (!options.apiKey.startsWith(KEY_PREFIX)) throw new Error(`apiKey must start with ${KEY_PREFIX}`);
  const { host = '127.0.0.1', now = () => new Date() } = options;
  const faults = new Faults();
  const saved =
    options.stateFile === undefined ? undefined : stateFile(options.stateFile, () => store.snapshot());
  const store = new Store(saved?.write);
  store.restore(saved?.load() ?? {});
  const world = newWorld(store, faults, now);
  const dispatcher = new Dispatcher(world);
  world.emit = emitter(world, dispatcher);
  configureWebhook(world, options.webhook);

  const server = newServer(world);
  registerApi(server, world, options.apiKey);
  registerHosted(server, world);
  registerConsole(server, world, dispatcher);
  await server.listen({ host, port: options.port ?? 0 });
  const { port } = server.server.address() as AddressInfo;
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  world.publicUrl = options.publicUrl?.replace(/\/$/, '') ?? url;
  const sweep = setInterval(() => settleDue(world), SWEEP_MS).unref();
  dispatcher.resume();

  return {
    url,
    host,
    port,
    faults: {
      set: (request) => faults.set(request),
      clear: () => faults.clear(),
      current: () => faults.current(),
    },
    webhooksIdle: () => dispatcher.idle(),
    async close() {
      clearInterval(sweep);
      dispatcher.stop();
      await server.close();
      saved?.close();
    },
  };
}

function newWorld(store: Store, faults: Faults, now: () => Date): World {
  return {
    store,
    now,
    seconds: () => Math.floor(now().getTime() / 1000),
    settledAt: -1,
    balanceDay: -1,
    publicUrl: '',
    faults,
    request: { id: null, idempotency_key: null },
    emit: () => undefined,
  };
}

function emitter(world: World, dispatcher: Dispatcher): World['emit'] {
  return (type, object) => {
    world.store.changed(object);
    const event = world.store.insert('events', {
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: world.seconds(),
      livemode: false,
      pending_webhooks: dispatcher.endpointsFor(type).length,
      request: world.request,
      type,
      // Text and back takes a fraction of structuredClone, and is what is sent.
      data: { object: JSON.parse(JSON.stringify(object)) as object },
    });
    dispatcher.enqueue(event);
  };
}

/** The endpoint of the options has a fixed id: a restart with another address or secret replaces it. */
function configureWebhook(world: World, webhook: SandboxOptions['webhook']): void {
  world.store.remove('webhookEndpoints', CONFIGURED);
  if (!webhook) return;
  world.store.insert('webhookEndpoints', {
    id: CONFIGURED,
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: world.seconds(),
    description: 'Given when the sandbox was started',
    enabled_events: webhook.events ?? ['*'],
    livemode: false,
    metadata: {},
    secret: webhook.secret,
    status: 'enabled',
    url: webhook.url,
  });
}

function newServer(world: World): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  // Whatever goes wrong, the body has an `error` object: without one stripe-node would take it for success.
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    const type = status < 500 ? 'invalid_request_error' : 'api_error';
    if (status >= 500) console.error(error);
    void reply
      .status(status)
      .header('request-id', newId('req', 14))
      .send({ error: { type, message: error.message } });
  });
  server.addHook('onRequest', (_request, _reply, done) => {
    settleDue(world);
    done();
  });
  return server;
}
