import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../api-error';
import { decideDispute, isOpen } from '../disputes/decide-dispute';
import { openDispute } from '../disputes/open-dispute';
import type { World } from '../world';
import { refuse } from './refuse';

type WithId = FastifyRequest<{ Params: { id: string } }>;

const opening = z.object({
  reason: z.string().default('fraudulent'),
  amount: z.coerce.number().int().positive().optional(),
});
const deciding = z.object({ outcome: z.enum(['won', 'lost']) });

/** What a bank does: opens a dispute on a charge, and decides it. */
export function registerDisputes(server: FastifyInstance, world: World): void {
  server.post('/_sandbox/charges/:id/dispute', (request: WithId, reply) => {
    const charge = world.store.find('charges', request.params.id);
    const body = opening.safeParse(request.body ?? {});
    if (!charge) return refuse(reply, 404, `No charge ${request.params.id}`);
    if (!body.success) return refuse(reply, 400, z.prettifyError(body.error));
    const { reason, amount } = body.data;
    try {
      const dispute = openDispute(world, charge, { reason, ...(amount !== undefined && { amount }) });
      world.store.touch();
      return dispute;
    } catch (error) {
      if (error instanceof ApiError) return refuse(reply, error.status, error.message);
      throw error;
    }
  });
  server.post('/_sandbox/disputes/:id/decide', (request: WithId, reply) => {
    const dispute = world.store.find('disputes', request.params.id);
    const body = deciding.safeParse(request.body ?? {});
    if (!dispute) return refuse(reply, 404, `No dispute ${request.params.id}`);
    if (!body.success) return refuse(reply, 400, z.prettifyError(body.error));
    if (!isOpen(dispute)) return refuse(reply, 400, `The dispute is ${dispute.status}`);
    decideDispute(world, dispute, body.data.outcome);
    world.store.touch();
    return dispute;
  });
  registerForms(server, world);
}

/** The buttons of the console: a second click finds nothing left to do. */
function registerForms(server: FastifyInstance, world: World): void {
  server.post('/_sandbox/console/charges/:id', (request: WithId, reply) => {
    const charge = world.store.find('charges', request.params.id);
    const left = charge ? charge.amount_captured - charge.amount_refunded : 0;
    if (charge?.paid && !charge.disputed && left > 0) openDispute(world, charge, { reason: 'fraudulent' });
    world.store.touch();
    return reply.redirect('/_sandbox', 303);
  });
  server.post('/_sandbox/console/disputes/:id', (request: WithId, reply) => {
    const dispute = world.store.find('disputes', request.params.id);
    const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
    const body = deciding.safeParse(form);
    if (dispute && body.success && isOpen(dispute)) decideDispute(world, dispute, body.data.outcome);
    world.store.touch();
    return reply.redirect('/_sandbox', 303);
  });
}
