import { Controller, StreamableFile } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, localeOf, type ApiRequest, type KnownActor } from '@tandem/platform';
import { OrderListQueries } from './order-list.queries';
import { OrderStoryQueries } from './order-story.queries';
import { orderTable } from './order-table';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

/** What the owner sees of sales. */
@Controller()
export class SteeringController {
  constructor(
    private readonly orders: OrderListQueries,
    private readonly stories: OrderStoryQueries,
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
    return attachment(writeCsv(table), 'csv');
  }

  @Endpoint(contract.exportOrdersWorkbook)
  async exportOrdersWorkbook(
    { query }: InputOf<typeof contract.exportOrdersWorkbook>,
    _actor: KnownActor,
    request: ApiRequest,
  ) {
    const table = orderTable(await this.orders.all(query), localeOf(request));
    return attachment(await writeWorkbook(table), 'xlsx');
  }

  @Endpoint(contract.getOrderStory)
  getOrderStory({ params }: InputOf<typeof contract.getOrderStory>) {
    return this.stories.get(params.orderId);
  }
}

const attachment = (file: Buffer, kind: string) =>
  new StreamableFile(file, { disposition: `attachment; filename="commandes.${kind}"` });
