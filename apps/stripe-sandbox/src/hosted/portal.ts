import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseForm } from '../form-body';
import { isOver, methodInForce, replaceDefault } from '../portal/portal-session';
import type { PortalVisit } from '../tables';
import type { World } from '../world';
import { readCard, valuesOf, type FieldErrors, type Values } from './card-form';
import { sendPage } from './layout';
import { unknownPage } from './plain-pages';
import { overPage, portalPage, savedPage } from './portal-page';
import { refusalText } from './refusal';
import { languageOf, wordsOf } from './words';

type Request = FastifyRequest<{ Params: { id: string } }>;
const PATH = '/p/session/:id';

/** Where a customer replaces the card that her instalments are charged on. */
export function registerPortal(server: FastifyInstance, world: World): void {
  server.get(PATH, (request: Request, reply) => {
    const visit = world.store.find('portalVisits', request.params.id);
    const language = languageOf(visit?.session, request.headers['accept-language']);
    if (!visit) return sendPage(reply, 404, unknownPage(language));
    if (visit.done) return goOn(world, visit, request, reply);
    if (isOver(world, visit)) return sendPage(reply, 410, overPage(visit, language));
    const customer = world.store.find('customers', visit.session.customer);
    const values = { ...valuesOf({}), name: customer?.name ?? '' };
    show(world, visit, request, reply, { status: 200, values, errors: {} });
  });

  server.post(PATH, (request: Request, reply) => {
    const visit = world.store.find('portalVisits', request.params.id);
    const language = languageOf(visit?.session, request.headers['accept-language']);
    if (!visit) return sendPage(reply, 404, unknownPage(language));
    if (visit.done) return goOn(world, visit, request, reply);
    if (isOver(world, visit)) return sendPage(reply, 410, overPage(visit, language));
    const values = valuesOf(parseForm(String(request.body ?? '')));
    const { entry, errors } = readCard(values, wordsOf(language), world.now());
    if (!entry) return show(world, visit, request, reply, { status: 422, values, errors });
    const email = world.store.find('customers', visit.session.customer)?.email ?? null;
    const billing = { email, name: entry.billing.name };
    const outcome = replaceDefault(world, visit, { ...entry, billing });
    world.store.touch();
    if (outcome.kind === 'requires_action') return void reply.redirect(outcome.url, 303);
    if (outcome.kind === 'declined')
      return show(world, visit, request, reply, { status: 402, values, errors });
    return goOn(world, visit, request, reply);
  });
}

interface Shown {
  status: number;
  values: Values;
  errors: FieldErrors;
}

function show(world: World, visit: PortalVisit, request: Request, reply: FastifyReply, shown: Shown): void {
  const language = languageOf(visit.session, request.headers['accept-language']);
  const current = methodInForce(world, visit.session.customer);
  const error = world.store.find('setupIntents', String(visit.setupIntent))?.last_setup_error;
  const refusal = shown.status === 422 || !error ? null : refusalText(error, wordsOf(language), true);
  const last4 = (current?.card ?? current?.sepa_debit)?.last4 ?? null;
  sendPage(reply, shown.status, portalPage({ ...shown, visit, language, last4, refusal }));
}

function goOn(world: World, visit: PortalVisit, request: Request, reply: FastifyReply): void {
  const after = visit.session.flow?.after_completion;
  if (after?.redirect) return void reply.redirect(after.redirect.return_url, 303);
  const language = languageOf(visit.session, request.headers['accept-language']);
  sendPage(reply, 200, savedPage(visit, after?.hosted_confirmation?.custom_message ?? null, language));
}
