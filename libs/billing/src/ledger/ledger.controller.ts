import { Controller, StreamableFile } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { findSeller } from '../documents/seller';
import { EntriesQueries } from './entries.queries';
import { fecName, fecOf } from './fec';

@Controller()
export class LedgerController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly entries: EntriesQueries,
  ) {}

  @Endpoint(contract.exportAccounts)
  async exportAccounts({ query }: InputOf<typeof contract.exportAccounts>) {
    const file = fecOf(await this.entries.ofPeriod(query));
    const seller = await findSeller(this.dataSource.manager);
    const name = fecName(seller, query.to);
    return new StreamableFile(file, { disposition: `attachment; filename="${name}"` });
  }
}
