import type { FastifyInstance, FastifyRequest } from 'fastify';
import type Stripe from 'stripe';
import { completeSession, sessionOfIntent, successAddress } from '../checkout/complete-session';
import { parseForm } from '../form-body';
import { answerAuthentication } from '../payments/authenticate';
import { finishVisit } from '../portal/portal-session';
import { answerSetup } from '../setups/confirm-setup';
import type { World } from '../world';
import { sendPage } from './layout';
import { authenticatePage, unknownPage } from './plain-pages';
import { languageOf, type Language } from './words';

type Request = FastifyRequest<{ Params: { id: string } }>;

export function registerAuthenticate(server: FastifyInstance, world: World): void {
  server.get('/c/authenticate/:id', (request: Request, reply) => {
    const intent = intentOf(world, request.params.id);
    const language = languageFor(world, request);
    if (!intent) return sendPage(reply, 404, unknownPage(language));
    sendPage(reply, 200, authenticatePage(intent, language));
  });

  server.post('/c/authenticate/:id', (request: Request, reply) => {
    const intent = intentOf(world, request.params.id);
    const language = languageFor(world, request);
    if (!intent) return sendPage(reply, 404, unknownPage(language));
    const session = sessionOfIntent(world, intent.id);
    const returnUrl = intent.next_action?.redirect_to_url?.return_url ?? null;
    const approved = parseForm(String(request.body ?? ''))['answer'] === 'approve';
    if (intent.object === 'payment_intent') answerAuthentication(world, intent, approved);
    else {
      answerSetup(world, intent, approved);
      finishVisit(world, intent);
    }
    if (session?.status === 'open' && intent.status === 'succeeded') completeSession(world, session);
    world.store.touch();
    const next = session ? addressAfter(world, session) : withResult(returnUrl, intent);
    if (next === null) return sendPage(reply, 200, authenticatePage(intent, language));
    void reply.redirect(next, 303);
  });
}

type Intent = Stripe.PaymentIntent | Stripe.SetupIntent;

const intentOf = (world: World, id: string): Intent | undefined =>
  world.store.find('paymentIntents', id) ?? world.store.find('setupIntents', id);

/** Of the Checkout or portal session she comes from. */
function languageFor(world: World, { params: { id }, headers }: Request): Language {
  const visit = world.store.where('portalVisits', { setupIntent: id })[0];
  return languageOf(sessionOfIntent(world, id) ?? visit?.session, headers['accept-language']);
}

const addressAfter = (world: World, session: Stripe.Checkout.Session): string =>
  session.status === 'complete' ? successAddress(session) : `${world.publicUrl}/c/pay/${session.id}`;

/** Stripe adds these to the `return_url` of an intent that is confirmed by hand. */
function withResult(returnUrl: string | null, intent: Intent): string | null {
  if (returnUrl === null) return null;
  const url = new URL(returnUrl);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed');
  return url.href;
}
