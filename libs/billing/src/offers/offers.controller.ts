import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { CouponsQueries } from './coupons.queries';
import { OffersQueries } from './offers.queries';
import { OwnerOffersQueries } from './owner-offers.queries';
import { PreviewOffer } from './preview-offer';
import { SaveCoupon } from './save-coupon';
import { SaveOffer } from './save-offer';

@Controller()
export class OffersController {
  constructor(
    private readonly open: OffersQueries,
    private readonly offers: OwnerOffersQueries,
    private readonly saving: SaveOffer,
    private readonly preview: PreviewOffer,
    private readonly coupons: CouponsQueries,
    private readonly savingCoupon: SaveCoupon,
  ) {}

  @Endpoint(contract.listOpenOffers)
  async listOpenOffers(input: InputOf<typeof contract.listOpenOffers>, actor: Actor) {
    return { offers: await this.open.open(input, actor) };
  }

  @Endpoint(contract.listOffers)
  async listOffers() {
    return { offers: await this.offers.all() };
  }

  @Endpoint(contract.previewOffer)
  previewOffer(input: InputOf<typeof contract.previewOffer>) {
    return this.preview.run(input);
  }

  @Endpoint(contract.createOffer)
  async createOffer({ body }: InputOf<typeof contract.createOffer>, actor: KnownActor) {
    return this.offers.one(await this.saving.create(body, actor));
  }

  @Endpoint(contract.getOffer)
  getOffer({ params }: InputOf<typeof contract.getOffer>) {
    return this.offers.one(params.offerId);
  }

  @Endpoint(contract.saveOffer)
  async saveOffer(input: InputOf<typeof contract.saveOffer>, actor: KnownActor) {
    await this.saving.save(input, actor);
    return this.offers.one(input.params.offerId);
  }

  @Endpoint(contract.setOfferStatus)
  async setOfferStatus(input: InputOf<typeof contract.setOfferStatus>, actor: KnownActor) {
    await this.saving.setStatus(input, actor);
    return this.offers.one(input.params.offerId);
  }

  @Endpoint(contract.listCoupons)
  async listCoupons() {
    return { coupons: await this.coupons.all() };
  }

  @Endpoint(contract.createCoupon)
  async createCoupon(input: InputOf<typeof contract.createCoupon>, actor: KnownActor) {
    return { id: await this.savingCoupon.create(input, actor) };
  }

  @Endpoint(contract.closeCoupon)
  closeCoupon({ params }: InputOf<typeof contract.closeCoupon>, actor: KnownActor) {
    return this.savingCoupon.close(params.couponId, actor);
  }
}
