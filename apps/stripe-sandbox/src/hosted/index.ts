import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { registerAuthenticate } from './authenticate';
import { registerPay } from './pay';
import { mandatePage, receiptPage, unknownPage } from './plain-pages';
import { sendPage } from './layout';
import { registerPortal } from './portal';
import { STYLE } from './style';
import { languageOf } from './words';

/** Pages a buyer meets: checkout, 3-D Secure, portal, receipt. They work without JavaScript. */
export function registerHosted(server: FastifyInstance, world: World): void {
  registerPay(server, world);
  registerAuthenticate(server, world);
  registerPortal(server, world);
  server.get<{ Params: { id: string } }>('/receipts/:id', (request, reply) => {
    const charge = world.store.find('charges', request.params.id);
    const language = languageOf(undefined, request.headers['accept-language']);
    if (!charge?.paid) return sendPage(reply, 404, unknownPage(language));
    sendPage(reply, 200, receiptPage(charge, language));
  });
  server.get<{ Params: { id: string } }>('/mandates/:id', (request, reply) => {
    const mandate = world.store.find('mandates', request.params.id);
    const language = languageOf(undefined, request.headers['accept-language']);
    if (!mandate) return sendPage(reply, 404, unknownPage(language));
    const method = world.store.find('paymentMethods', String(mandate.payment_method));
    sendPage(reply, 200, mandatePage(mandate, method?.sepa_debit?.last4 ?? '', language));
  });
  server.get('/_sandbox/style.css', (_request, reply) => {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=300').send(STYLE);
  });
  server.setNotFoundHandler((request, reply) =>
    sendPage(reply, 404, unknownPage(languageOf(undefined, request.headers['accept-language']))),
  );
}
