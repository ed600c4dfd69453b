import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { registerAuthenticate } from './authenticate';
import { registerPay } from './pay';
import { mandatePage, receiptPage, unknownPage } from './plain-pages';
import { sendPage } from './layout';
import { registerPortal } from './portal';
import { STYLE } from './style';

/** Pages a buyer meets: checkout, 3-D Secure, portal, receipt. They work without JavaScript. */
export function registerHosted(server: FastifyInstance, world: World): void {
  registerPay(server, world);
  registerAuthenticate(server, world);
  registerPortal(server, world);
  server.get<{ Params: { id: string } }>('/receipts/:id', (request, reply) => {
    const charge = world.store.find('charges', request.params.id);
    if (!charge?.paid) return sendPage(reply, 404, unknownPage('fr'));
    sendPage(reply, 200, receiptPage(charge, 'fr'));
  });
  server.get<{ Params: { id: string } }>('/mandates/:id', (request, reply) => {
    const mandate = world.store.find('mandates', request.params.id);
    if (!mandate) return sendPage(reply, 404, unknownPage('fr'));
    const method = world.store.find('paymentMethods', String(mandate.payment_method));
    sendPage(reply, 200, mandatePage(mandate, method?.sepa_debit?.last4 ?? '', 'fr'));
  });
  server.get('/_sandbox/style.css', (_request, reply) => {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=300').send(STYLE);
  });
  server.setNotFoundHandler((_request, reply) => sendPage(reply, 404, unknownPage('fr')));
}
