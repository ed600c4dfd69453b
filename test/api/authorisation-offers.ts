import { newId } from '@tandem/platform';
import { createCohort, createCoupon } from '../support/factories';
import { atOnce, termsOf } from '../support/offers';
import type { Matrix, Requests, World } from './authorisation-world';

/** An offer of its own for each call: it has the id of its cohort. */
const ofOffer = async ({ shop }: World) => {
  const { id } = await createCohort(shop.dataSource);
  return { id, params: { offerId: id }, terms: termsOf([id]) };
};

export const offerMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  listOffers: /*           */ '401 403 403 403 403 403 200',
  getOffer: /*             */ '401 403 403 403 403 403 200',
  createOffer: /*          */ '401 403 403 403 403 403 201',
  saveOffer: /*            */ '401 403 403 403 403 403 200',
  setOfferStatus: /*       */ '401 403 403 403 403 403 200',
  previewOffer: /*         */ '401 403 403 403 403 403 200=',
  listCoupons: /*          */ '401 403 403 403 403 403 200',
  createCoupon: /*         */ '401 403 403 403 403 403 201',
  closeCoupon: /*          */ '401 403 403 403 403 403 204',
};

export const offerRequests: Requests = {
  listOffers: () => ({}),
  getOffer: async (world) => ({ params: (await ofOffer(world)).params }),
  createOffer: async (world) => ({ body: (await ofOffer(world)).terms }),
  saveOffer: async (world) => {
    const { params, terms } = await ofOffer(world);
    return { params, body: { version: 1, terms: { ...terms, price: 99_000, plans: [atOnce] } } };
  },
  setOfferStatus: async (world) => ({ params: (await ofOffer(world)).params, body: { status: 'closed' } }),
  previewOffer: async (world) => ({ body: { terms: (await ofOffer(world)).terms } }),
  listCoupons: () => ({}),
  createCoupon: () => ({
    body: {
      ...{ code: `E${newId().slice(-12)}`, percent: 10, amount: null },
      ...{ offerIds: null, startsOn: null, endsOn: null, usesAtMost: 10 },
    },
  }),
  closeCoupon: async ({ shop }) => ({
    params: { couponId: (await createCoupon(shop.dataSource, { percent: 10 })).id },
  }),
};
