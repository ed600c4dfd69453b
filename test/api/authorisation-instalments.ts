import { syncOrder } from '@tandem/contracts';
import { createCohort, openSession } from '../support/factories';
import { place } from '../support/shop';
import type { Matrix, Requests, World } from './authorisation-world';

export const instalmentMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getMeansOfPayment: /*    */ '401 403 200 200 200 200 200',
  changeMeansOfPayment: /* */ '401 403 200 404 404 404 404',
  payInstalment: /*        */ '401 403 200 404 404 404 404',
  getOrderTimeline: /*     */ '401 403 200 404 404 404 200',
};

/** Requests about instalments, of a student's order in three times. */
export const instalmentRequests: Requests = {
  getMeansOfPayment: () => ({}),
  changeMeansOfPayment: async (world) => ({ params: (await orderInThree(world)).params }),
  payInstalment: async (world) => ({ params: await instalmentOfStudent(world) }),
  getOrderTimeline: async (world) => ({ params: (await orderInThree(world)).params }),
};

async function orderInThree({ shop, student }: World) {
  const buyer = { ...student, token: await openSession(shop.dataSource, student.id) };
  const { id } = await createCohort(shop.dataSource);
  const order = await place(shop, buyer, id, { plan: 'trois-fois' });
  return { order, buyer, params: { orderId: order.id } };
}

/** The first is paid, the second due today. */
async function instalmentOfStudent(world: World) {
  const { shop } = world;
  const { order, buyer, params } = await orderInThree(world);
  await shop.pay(order);
  const { instalments } = await shop.as(buyer.token)(syncOrder, { params });
  const instalmentId = instalments[1]!.id;
  const due = [instalmentId, instalments[0]!.dueOn];
  await shop.dataSource.query('UPDATE instalment SET due_on = $2 WHERE id = $1', due);
  return { ...params, instalmentId };
}
