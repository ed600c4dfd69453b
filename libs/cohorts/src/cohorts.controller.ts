import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor } from '@tandem/platform';
import { CohortsQueries } from './cohorts.queries';
import { SaveCohort } from './save-cohort';

@Controller()
export class CohortsController {
  constructor(
    private readonly queries: CohortsQueries,
    private readonly saveCohort: SaveCohort,
  ) {}

  @Endpoint(contract.getProgramme)
  getProgramme(input: InputOf<typeof contract.getProgramme>) {
    return this.queries.programme(input);
  }

  @Endpoint(contract.getCohort)
  getCohort({ params }: InputOf<typeof contract.getCohort>, actor: Actor) {
    return this.queries.cohort(params.cohortId, actor);
  }

  @Endpoint(contract.createCohort)
  async createCohort(input: InputOf<typeof contract.createCohort>, actor: Actor) {
    return this.queries.summary(await this.saveCohort.create(input, actor), actor);
  }

  @Endpoint(contract.updateCohort)
  async updateCohort(input: InputOf<typeof contract.updateCohort>, actor: Actor) {
    return this.queries.summary(await this.saveCohort.update(input, actor), actor);
  }
}
