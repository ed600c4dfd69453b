import { newId } from '@tandem/platform';
import { createCohort, openSession } from '../support/factories';
import { orderBody, place, signed } from '../support/shop';
import { inCourse, type Matrix, type Requests, type World } from './authorisation-world';

export const orderMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listOpenOffers: /*       */ '200 200 200 200 200 200 200',
  previewOrder: /*         */ '200 200 200 200 200 200 200',
  placeOrder: /*           */ '401 403 201 201 201 201 201',
  getOrder: /*             */ '401 403 200 404 404 404 404',
  getLastBuyer: /*         */ '401 403 200 200 200 200 200',
  listMyOrders: /*         */ '401 403 200 200 200 200 200',
  syncOrder: /*            */ '401 403 200 404 404 404 404',
  cancelOrder: /*          */ '401 403 200 404 404 404 404',
  getOrderStory: /*        */ '401 403 403 403 403 403 200',
  receiveStripeEvent: /*   */ '200 200 200 200 200 200 200',
};

export const orderRequests: Requests = {
  listOpenOffers: () => inCourse,
  previewOrder: ({ cohortId }) => ({ params: { offerId: cohortId }, query: { buyer: 'consumer' } }),
  placeOrder: async ({ shop }) => ({
    body: orderBody({ name: 'Inès' }, (await createCohort(shop.dataSource)).id),
  }),
  getOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  getLastBuyer: () => ({ query: { kind: 'consumer' } }),
  listMyOrders: () => ({}),
  syncOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  cancelOrder: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  getOrderStory: async (world) => ({ params: { orderId: await orderOfStudent(world) } }),
  receiveStripeEvent: () => ({
    init: signed(
      JSON.stringify({
        id: `evt_${newId()}`,
        object: 'event',
        type: 'product.created',
        data: { object: {} },
      }),
    ),
  }),
};

async function orderOfStudent({ shop, student }: World): Promise<string> {
  const session = await openSession(shop.dataSource, student.id);
  const { id } = await createCohort(shop.dataSource);
  return (await place(shop, { ...student, token: session }, id)).id;
}
