import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { SaveSeller } from './save-seller';
import { findSeller } from './seller';

@Controller()
export class SellerController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly save: SaveSeller,
  ) {}

  @Endpoint(contract.getSeller)
  async getSeller() {
    return { seller: await findSeller(this.dataSource.manager) };
  }

  @Endpoint(contract.getImprint)
  async getImprint() {
    const seller = await findSeller(this.dataSource.manager);
    if (!seller) return { imprint: null };
    const { iban, latePenaltyRate, ...imprint } = seller;
    return { imprint };
  }

  @Endpoint(contract.saveSeller)
  async saveSeller({ body }: InputOf<typeof contract.saveSeller>, actor: KnownActor) {
    await this.save.run(body, actor);
  }
}
