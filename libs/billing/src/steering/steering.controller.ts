import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, localeOf, tableAnswer, type ApiRequest, type KnownActor } from '@tandem/platform';
import { ledgerTable, salesTable } from './books-tables';
import { LedgerQueries } from './ledger.queries';
import { OrderListQueries } from './order-list.queries';
import { OrderStoryQueries } from './order-story.queries';
import { orderTable } from './order-table';
import { SalesQueries } from './sales.queries';

/** What the owner sees of sales. */
@Controller()
export class SteeringController {
  constructor(
    private readonly orders: OrderListQueries,
    private readonly stories: OrderStoryQueries,
    private readonly sales: SalesQueries,
    private readonly ledger: LedgerQueries,
  ) {}

  @Endpoint(contract.listOrders)
  listOrders(input: InputOf<typeof contract.listOrders>) {
    return this.orders.page(input);
  }

  @Endpoint(contract.exportOrders)
  async exportOrders(
    { query }: InputOf<typeof contract.exportOrders>,
    _actor: KnownActor,
    request: ApiRequest,
  ) {
    const table = orderTable(await this.orders.all(query), localeOf(request));
    return tableAnswer({ table, name: 'commandes', format: 'csv' }, request);
  }

  @Endpoint(contract.exportOrdersWorkbook)
  async exportOrdersWorkbook(
    { query }: InputOf<typeof contract.exportOrdersWorkbook>,
    _actor: KnownActor,
    request: ApiRequest,
  ) {
    const table = orderTable(await this.orders.all(query), localeOf(request));
    return tableAnswer({ table, name: 'commandes', format: 'xlsx' }, request);
  }

  @Endpoint(contract.getOrderStory)
  getOrderStory({ params }: InputOf<typeof contract.getOrderStory>) {
    return this.stories.get(params.orderId);
  }

  @Endpoint(contract.getSales)
  getSales(input: InputOf<typeof contract.getSales>) {
    return this.sales.get(input);
  }

  @Endpoint(contract.exportSales)
  async exportSales(input: InputOf<typeof contract.exportSales>, _actor: KnownActor, request: ApiRequest) {
    const { months } = await this.sales.get(input);
    const table = salesTable(months, localeOf(request));
    return tableAnswer({ table, name: 'ventes', format: 'csv' }, request);
  }

  @Endpoint(contract.listLedger)
  listLedger(input: InputOf<typeof contract.listLedger>) {
    return this.ledger.page(input);
  }

  @Endpoint(contract.exportLedger)
  async exportLedger(input: InputOf<typeof contract.exportLedger>, _actor: KnownActor, request: ApiRequest) {
    const table = ledgerTable(await this.ledger.lines(input), localeOf(request));
    return tableAnswer({ table, name: 'ecritures', format: 'csv' }, request);
  }
}
