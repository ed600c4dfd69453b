import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { GiveRefund } from './give-refund';
import { MendRefund } from './mend-refund';
import { OrderMoneyQueries } from './order-money.queries';
import { WithdrawFromOrder } from './withdraw-from-order';

@Controller()
export class RefundsController {
  constructor(
    private readonly queries: OrderMoneyQueries,
    private readonly refund: GiveRefund,
    private readonly mend: MendRefund,
    private readonly withdrawFrom: WithdrawFromOrder,
  ) {}

  @Endpoint(contract.getOrderMoney)
  getOrderMoney({ params }: InputOf<typeof contract.getOrderMoney>) {
    return this.queries.money(params.orderId);
  }

  @Endpoint(contract.previewRefund)
  previewRefund(input: InputOf<typeof contract.previewRefund>) {
    return this.refund.preview(input);
  }

  @Endpoint(contract.giveRefund)
  async giveRefund(input: InputOf<typeof contract.giveRefund>, actor: KnownActor) {
    await this.refund.run(input, actor);
    return this.queries.money(input.params.orderId);
  }

  @Endpoint(contract.retryRefund)
  async retryRefund(input: InputOf<typeof contract.retryRefund>, actor: KnownActor) {
    await this.mend.retry(input, actor);
    return this.queries.money(input.params.orderId);
  }

  @Endpoint(contract.recordRefundTransfer)
  async recordRefundTransfer(input: InputOf<typeof contract.recordRefundTransfer>, actor: KnownActor) {
    await this.mend.recordTransfer(input, actor);
    return this.queries.money(input.params.orderId);
  }

  @Endpoint(contract.getWithdrawal)
  getWithdrawal({ params }: InputOf<typeof contract.getWithdrawal>, actor: KnownActor) {
    return this.queries.withdrawal(params.orderId, actor);
  }

  @Endpoint(contract.withdraw)
  async withdraw(input: InputOf<typeof contract.withdraw>, actor: KnownActor) {
    await this.withdrawFrom.run(input, actor);
    return this.queries.withdrawal(input.params.orderId, actor);
  }
}
