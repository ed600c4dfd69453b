import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Stripe from 'stripe';
import { successAddress } from '../checkout/complete-session';
import { applyCode, codeOf } from '../checkout/apply-code';
import { acceptFreeSession, paySession, type Payment } from '../checkout/pay-session';
import { parseForm } from '../form-body';
import { findActiveCode } from '../promotions/new-promotion-code';
import type { World } from '../world';
import { readEmail, valuesOf, type FieldErrors, type Values } from './card-form';
import { readMeans } from './means';
import { sendPage } from './layout';
import { payPage } from './pay-page';
import { endedPage, unknownPage } from './plain-pages';
import { refusalText } from './refusal';
import { languageOf, wordsOf, type Words } from './words';

type Request = FastifyRequest<{ Params: { id: string } }>;

export function registerPay(server: FastifyInstance, world: World): void {
  server.get('/c/pay/:id', (request: Request, reply) => {
    const session = world.store.find('sessions', request.params.id);
    const language = languageOf(session, request.headers['accept-language']);
    if (!session) return sendPage(reply, 404, unknownPage(language));
    if (session.status !== 'open') return sendPage(reply, 200, endedPage(session, language));
    show(world, request, reply, session, { status: 200, values: known(world, session), errors: {} });
  });

  server.post('/c/pay/:id', (request: Request, reply) => {
    const session = world.store.find('sessions', request.params.id);
    const language = languageOf(session, request.headers['accept-language']);
    if (!session) return sendPage(reply, 404, unknownPage(language));
    const words = wordsOf(language);
    const values = valuesOf(parseForm(String(request.body ?? '')));
    const repriced = session.status === 'open' && session.allow_promotion_codes === true;
    if (repriced && !sameCode(world, session, values)) {
      const known = applyCode(world, session, values.promotion_code);
      const errors = known ? {} : { promotion_code: words.errors.promotionCode };
      world.store.touch();
      return show(world, request, reply, session, { status: known ? 200 : 422, values, errors });
    }
    const { payment, errors } = submit(world, session, values, words);
    world.store.touch();
    if (!payment) return show(world, request, reply, session, { status: 422, values, errors });
    if (payment.kind === 'expired') return sendPage(reply, 410, endedPage(session, language));
    if (payment.kind === 'requires_action') return void reply.redirect(payment.url, 303);
    if (payment.kind === 'declined')
      return show(world, request, reply, session, { status: 402, values, errors });
    void reply.redirect(successAddress(session), 303);
  });
}

/** Money moves only at the price she was shown: a code she adds, changes or removes is shown first. */
function sameCode(world: World, session: Stripe.Checkout.Session, values: Values): boolean {
  const applied = codeOf(world, session);
  if (applied.toLowerCase() !== values.promotion_code.toLowerCase()) return false;
  return applied === '' || findActiveCode(world, applied) !== undefined;
}

function submit(
  world: World,
  session: Stripe.Checkout.Session,
  values: Values,
  words: Words,
): { payment?: Payment; errors: FieldErrors } {
  // Whatever the second submit of a paid order holds, the order is paid.
  if (session.status === 'complete') return { payment: { kind: 'already_paid' }, errors: {} };
  if (session.amount_total === 0) {
    const errors = readEmail(values, words);
    if (errors.email) return { errors };
    return { payment: acceptFreeSession(world, session, { email: values.email, name: null }), errors };
  }
  const { entry, errors } = readMeans(session, values, words, world.now());
  return entry ? { payment: paySession(world, session, entry), errors } : { errors };
}

/** What is known of her before she types. */
function known(world: World, session: Stripe.Checkout.Session): Values {
  const customer = world.store.find('customers', String(session.customer));
  const email = session.customer_details?.email ?? session.customer_email ?? customer?.email ?? '';
  return {
    email,
    number: '',
    expiry: '',
    cvc: '',
    name: session.customer_details?.name ?? customer?.name ?? '',
    iban: '',
    holder: session.customer_details?.name ?? customer?.name ?? '',
    means: 'card',
    promotion_code: codeOf(world, session),
  };
}

interface Shown {
  status: number;
  values: Values;
  errors: FieldErrors;
}

function show(
  world: World,
  request: Request,
  reply: FastifyReply,
  session: Stripe.Checkout.Session,
  { status, values, errors }: Shown,
): void {
  const language = languageOf(session, request.headers['accept-language']);
  const words = wordsOf(language);
  const lineItems = world.store.find('sessionDetails', session.id)?.lineItems ?? [];
  const refusal = status === 422 ? null : refusalOf(world, session, words);
  sendPage(reply, status, payPage({ session, lineItems, language, words, values, errors, refusal }));
}

/** The reason of the last attempt, read from its intent, so that it is still there after a reload. */
function refusalOf(world: World, session: Stripe.Checkout.Session, words: Words): string | null {
  const error =
    world.store.find('paymentIntents', String(session.payment_intent))?.last_payment_error ??
    world.store.find('setupIntents', String(session.setup_intent))?.last_setup_error;
  if (!error) return null;
  return refusalText(error, words, session.mode === 'setup');
}
