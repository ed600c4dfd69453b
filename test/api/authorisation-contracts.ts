import * as contract from '@tandem/contracts';
import { createCohort, openSession } from '../support/factories';
import { insertSeller } from '../support/seller';
import { place, traineeBody } from '../support/shop';
import type { Matrix, Requests, World } from './authorisation-world';

export const contractMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getOrderContract: /*     */ '401 403 200 404 404 404 404',
  signContract: /*         */ '401 403 200 404 404 404 404',
  getContractPdf: /*       */ '401 403 200 404 404 404 200',
};

/** Requests to what is about the training contract of an order of `student`. */
export const contractRequests: Requests = {
  getOrderContract: async (world) => ({ params: { orderId: await contractOfStudent(world) } }),
  signContract: async (world) => {
    const orderId = await contractOfStudent(world);
    const { hash, signer } = await world.shop.as(await sessionTokenOf(world))(contract.getOrderContract, {
      params: { orderId },
    });
    return { params: { orderId }, body: { hash, name: signer, accept: true } };
  },
  getContractPdf: async (world) => ({ params: { orderId: await contractOfStudent(world) } }),
};

const sessionTokenOf = ({ shop, student }: World) => openSession(shop.dataSource, student.id);

/** An order whose contract is not signed yet. */
async function contractOfStudent(world: World): Promise<string> {
  const { shop, student } = world;
  await insertSeller(shop.dataSource);
  const { id } = await createCohort(shop.dataSource, { sale: 'training' });
  const token = await sessionTokenOf(world);
  return (await place(shop, { ...student, token }, id, traineeBody(student, id))).id;
}
