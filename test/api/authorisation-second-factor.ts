import { codeOf } from '../support/authenticator';
import { createPerson, testPassword } from '../support/factories';
import { giveFactor, ticketFor } from '../support/second-factor';
import type { Matrix, Requests, World } from './authorisation-world';

export const secondFactorMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  completeSignIn: /*       */ '200 200 200 200 200 200 200',
  getSecondFactor: /*      */ '401 403 200 200 200 200 200',
  startSecondFactor: /*    */ '401 403 200 200 200 200 200',
  confirmSecondFactor: /*  */ '401 403 200 409 409 409 409',
  renewRecoveryCodes: /*   */ '401 403 200 409 409 409 409',
  disableSecondFactor: /*  */ '401 403 204 409 409 409 409',
  resetSecondFactor: /*    */ '401 403 403 403 403 403 204',
};

export const secondFactorRequests: Requests = {
  completeSignIn: async ({ shop }) => {
    const { id } = await createPerson(shop.dataSource);
    const code = codeOf(await giveFactor(shop.dataSource, id, 'on'));
    return { body: { ticket: await ticketFor(shop.dataSource, id), code } };
  },
  getSecondFactor: () => ({}),
  startSecondFactor: async (world) => {
    await factorOfStudent(world, 'set-up');
    return { body: { password: testPassword } };
  },
  confirmSecondFactor: async (world) => ({ body: { code: codeOf(await factorOfStudent(world, 'set-up')) } }),
  renewRecoveryCodes: async (world) => {
    await factorOfStudent(world, 'on');
    return { body: { password: testPassword } };
  },
  disableSecondFactor: async (world) => {
    await factorOfStudent(world, 'on');
    return { body: { password: testPassword } };
  },
  resetSecondFactor: async (world) => {
    await factorOfStudent(world, 'on');
    return { params: { personId: world.student.id } };
  },
};

/** Hers alone: nobody else has one, on or being set up. */
async function factorOfStudent({ shop, student }: World, state: 'on' | 'set-up'): Promise<Uint8Array> {
  await shop.dataSource.query('DELETE FROM second_factor');
  await shop.dataSource.query('DELETE FROM factor_setup');
  return giveFactor(shop.dataSource, student.id, state);
}
