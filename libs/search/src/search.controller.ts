import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { SearchQueries } from './search.queries';

@Controller()
export class SearchController {
  constructor(private readonly queries: SearchQueries) {}

  @Endpoint(contract.search)
  search(input: InputOf<typeof contract.search>, actor: KnownActor) {
    return this.queries.search(input, actor);
  }
}
