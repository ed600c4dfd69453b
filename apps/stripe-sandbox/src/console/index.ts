import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findCard } from '../cards';
import { applyCode } from '../checkout/apply-code';
import { successAddress } from '../checkout/complete-session';
import { paySession, type Entry, type Payment } from '../checkout/pay-session';
import { coveragePage } from '../coverage/page';
import { findAccount } from '../debits/accounts';
import { faultRequest } from '../faults';
import { sendPage } from '../hosted/layout';
import { languageOf } from '../hosted/words';
import type { Dispatcher } from '../webhooks/dispatcher';
import type { World } from '../world';
import { registerDisputes } from './disputes';
import { consolePage } from './page';
import { refuse } from './refuse';

type WithId = FastifyRequest<{ Params: { id: string } }>;

const times = z.object({ times: z.coerce.number().int().min(1).max(1000).default(1) });
const payBody = z.object({
  card: z.string().default('4242424242424242'),
  iban: z.string().optional(),
  email: z.email().default('load@example.com'),
  name: z.string().default('Load Test'),
  promotion_code: z.string().optional(),
});

/** The fault console, and the same as JSON for tests. Open to whoever reaches the sandbox. */
export function registerConsole(server: FastifyInstance, world: World, dispatcher: Dispatcher): void {
  server.get('/_sandbox', (request, reply) => sendPage(reply, 200, consolePage(world, readersOf(request))));
  server.get('/_sandbox/coverage', (request, reply) =>
    sendPage(reply, 200, coveragePage(readersOf(request))),
  );
  server.get('/_sandbox/faults', () => world.faults.current());
  server.post('/_sandbox/faults', (request, reply) => {
    const body = faultRequest.safeParse(request.body);
    return body.success ? world.faults.set(body.data) : refuse(reply, 400, z.prettifyError(body.error));
  });
  server.delete('/_sandbox/faults', () => {
    world.faults.clear();
    return world.faults.current();
  });
  server.post('/_sandbox/events/:id/redeliver', async (request: WithId, reply) => {
    const event = world.store.find('events', request.params.id);
    if (!event) return refuse(reply, 404, `No event ${request.params.id}`);
    const body = times.safeParse(request.body ?? {});
    if (!body.success) return refuse(reply, 400, z.prettifyError(body.error));
    return { deliveries: await dispatcher.redeliver(event, body.data.times) };
  });
  server.post('/_sandbox/checkout/:id/pay', (request: WithId, reply) => {
    const session = world.store.find('sessions', request.params.id);
    const body = payBody.safeParse(request.body ?? {});
    if (!session) return refuse(reply, 404, `No Checkout Session ${request.params.id}`);
    if (!body.success) return refuse(reply, 400, z.prettifyError(body.error));
    const entry = entryOf(world, body.data);
    if (!entry) return refuse(reply, 400, 'Neither a test card nor a test IBAN');
    const code = body.data.promotion_code;
    if (code !== undefined && session.status === 'open' && !applyCode(world, session, code)) {
      return refuse(reply, 400, `${code} is not a promotion code that applies`);
    }
    const payment = paySession(world, session, entry);
    world.store.touch();
    return { ...jsonOf(payment), session: session.id, success_url: successAddress(session) };
  });
  registerDisputes(server, world);
  registerForms(server, world, dispatcher);
}

const readersOf = ({ headers }: FastifyRequest) => languageOf(undefined, headers['accept-language']);

function entryOf(world: World, body: z.infer<typeof payBody>): Entry | undefined {
  if (body.iban !== undefined) {
    const account = findAccount(body.iban);
    return account && { account, billing: body };
  }
  const card = findCard(body.card);
  return card && { card, expMonth: 12, expYear: world.now().getUTCFullYear() + 3, billing: body };
}

/** The buttons of the page: plain forms that come back to it. */
function registerForms(server: FastifyInstance, world: World, dispatcher: Dispatcher): void {
  server.post('/_sandbox/console/clear', (_request, reply) => {
    world.faults.clear();
    return reply.redirect('/_sandbox', 303);
  });
  server.post('/_sandbox/console/faults', (request, reply) => {
    const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
    const body = faultRequest.safeParse({ ...form, reorder: form['reorder'] === 'on' });
    if (!body.success) return sendPage(reply, 400, consolePage(world, readersOf(request), true));
    world.faults.set(body.data);
    return reply.redirect('/_sandbox', 303);
  });
  server.post('/_sandbox/console/events/:id/redeliver', async (request: WithId, reply) => {
    const event = world.store.find('events', request.params.id);
    if (event) await dispatcher.redeliver(event, 1);
    return reply.redirect('/_sandbox', 303);
  });
}

function jsonOf(payment: Payment): object {
  if (payment.kind !== 'declined') return payment;
  return { kind: 'declined', decline_code: payment.decline.declineCode, message: payment.decline.message };
}
