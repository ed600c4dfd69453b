import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, askedFor, invalidRequest, notCovered } from './api-error';
import type { Endpoint } from './endpoint';
import type { ApiFailure } from './faults';
import { expanded } from './expand';
import { parseForm } from './form-body';
import { fingerprintOf, savedAnswer } from './idempotency';
import { newId } from './ids';
import { API_VERSION } from './options';
import { ENDPOINTS } from './resources';
import { parseParams } from './schema';
import type { World } from './world';

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

const answerOf = (error: ApiError): Answer => ({
  status: error.status,
  body: JSON.stringify({ error: error.body }),
  headers: {},
});

/** The API under /v1: key, version, idempotency, faults, then the endpoint. */
export function registerApi(server: FastifyInstance, world: World, apiKey: string): void {
  for (const one of ENDPOINTS) {
    server.route({
      method: one.method,
      url: one.path,
      handler: (request, reply) => serve(world, apiKey, one, request, reply),
    });
  }
  for (const url of ['/v1/*', '/v2/*']) {
    server.all(url, (request, reply) => {
      send(reply, newId('req', 14), answerOf(notCovered(request.method, pathOf(request))));
    });
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

function serve(
  world: World,
  apiKey: string,
  one: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const requestId = newId('req', 14);
  const fault = world.faults.takeApi(request.method, pathOf(request));
  if (fault?.when === 'before') return fail(reply, requestId, fault.as);
  let answer: Answer;
  try {
    authorise(request, apiKey);
    answer =
      one.method === 'POST'
        ? once(world, one, request, requestId)
        : run(world, one, request, requestId, null);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    answer = answerOf(error);
  }
  if (one.method === 'GET') world.store.forget();
  else world.store.touch();
  if (fault?.when === 'after') return fail(reply, requestId, fault.as);
  send(reply, requestId, answer);
}

function authorise(request: FastifyRequest, apiKey: string): void {
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
  const key = scheme === 'Basic' ? (Buffer.from(given, 'base64').toString().split(':')[0] ?? '') : given;
  if (key !== apiKey) {
    const shown =
      key === '' ? 'You did not provide an API key.' : `Invalid API Key provided: ${key.slice(0, 8)}****`;
    throw new ApiError(401, { type: 'invalid_request_error', message: shown });
  }
  const version = request.headers['stripe-version'];
  if (version !== undefined && version !== API_VERSION) {
    throw invalidRequest(`The sandbox speaks ${API_VERSION} only, not ${String(version)}.`);
  }
}

/** A repeated Idempotency-Key gets the first answer again, errors of the work included. */
function once(world: World, one: Endpoint, request: FastifyRequest, requestId: string): Answer {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return run(world, one, request, requestId, null);
  const fingerprint = fingerprintOf(request.method, pathOf(request), bodyOf(request));
  const saved = savedAnswer(world, key, fingerprint);
  if (saved) {
    const headers = { 'idempotent-replayed': 'true', 'original-request': saved.requestId };
    return { status: saved.status, body: saved.body, headers };
  }
  const answer = run(world, one, request, requestId, key);
  const { status, body } = answer;
  world.store.insert('idempotency', {
    id: key,
    fingerprint,
    created: world.seconds(),
    requestId,
    status,
    body,
  });
  return answer;
}

/** Bad parameters throw (Stripe keeps no answer for them); an error of the work itself is an answer. */
function run(world: World, one: Endpoint, request: FastifyRequest, id: string, key: string | null): Answer {
  const target = (request.params as { id?: string }).id ?? '';
  // Stripe searches at an address that looks like the one of an object.
  if (target === 'search') throw notCovered(request.method, pathOf(request));
  const source = one.method === 'POST' ? bodyOf(request) : (request.url.split('?')[1] ?? '');
  const params = parseParams(one.params, parseForm(source)) as { expand?: string[] };
  world.request = { id, idempotency_key: key };
  try {
    const result = one.handle({ world, id: target, params: params as never });
    return {
      status: 200,
      body: JSON.stringify(expanded(world.store, result, params.expand), null, 2),
      headers: {},
    };
  } catch (error) {
    if (error instanceof ApiError) return answerOf(error);
    throw error;
  } finally {
    world.request = { id: null, idempotency_key: null };
  }
}

const bodyOf = (request: FastifyRequest): string => (typeof request.body === 'string' ? request.body : '');

function send(reply: FastifyReply, requestId: string, answer: Answer): void {
  void reply
    .status(answer.status)
    .headers({ 'request-id': requestId, 'stripe-version': API_VERSION, ...answer.headers })
    .type('application/json')
    .send(answer.body);
}

function fail(reply: FastifyReply, requestId: string, as: ApiFailure): void {
  if (as === 'hangup' || as === 'silence') {
    reply.hijack();
    if (as === 'hangup') reply.raw.destroy();
    return;
  }
  send(reply, requestId, answerOf(askedFor(as)));
}
