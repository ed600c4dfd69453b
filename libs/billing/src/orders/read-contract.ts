import { Injectable } from '@nestjs/common';
import type { OrderContract } from '@tandem/contracts';
import { Clock, dayIn, DomainError, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { contractPdf } from '../documents/contract-pdf';
import { contractHash } from '../documents/contract-proof';
import { orderNumber } from '../documents/document-format';
import { PurchaseOrder } from '../entities/purchase-order.entity';
import { SignedContract } from '../entities/signed-contract.entity';
import { lawZone } from '../rules/sale-regime';
import { contractText } from './contract-text';

@Injectable()
export class ReadContract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for an order that has none, or is not hers; `seller-incomplete` */
  async own(orderId: string, actor: KnownActor): Promise<OrderContract> {
    const { order, kind, text, signed } = await this.find(orderId, actor);
    const pending = order.status === 'pending';
    return {
      orderId,
      kind,
      status: order.status,
      heldUntil: pending ? order.heldUntil.toISOString() : null,
      text,
      hash: contractHash(text),
      signer: order.buyer.name,
      today: dayIn(lawZone, this.clock.now()),
      signed: signed && {
        ...{ name: signed.name, signsAs: signed.signsAs, at: signed.signedAt.toISOString() },
      },
      checkoutUrl: pending ? order.checkoutUrl : null,
    };
  }

  /** The copy to read, or the signed one. @throws DomainError as `own` */
  async pdf(orderId: string, actor: KnownActor): Promise<Buffer> {
    const { text, signed } = await this.find(orderId, actor);
    const signature = signed && {
      ...{ name: signed.name, signsAs: signed.signsAs, at: signed.signedAt },
      addressHash: signed.addressHash,
      orderNumber: orderNumber(orderId),
    };
    return contractPdf(text, this.clock.now(), signature);
  }

  private async find(orderId: string, { scope, personId }: KnownActor) {
    const { manager } = this.dataSource;
    const order = await manager.findOneBy(PurchaseOrder, {
      id: orderId,
      ...(scope === 'any' ? {} : { personId }),
    });
    if (!order?.contract) throw new DomainError('not-found');
    const signed = await manager.findOneBy(SignedContract, { orderId });
    const text = signed?.text ?? (await contractText(manager, order, this.clock.now()));
    return { order, kind: order.contract, text, signed };
  }
}
