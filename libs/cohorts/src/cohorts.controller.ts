import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor } from '@tandem/platform';
import { CohortsQueries } from './cohorts.queries';
import { ArchiveCohort } from './archive-cohort';
import { DuplicateCohort } from './duplicate-cohort';
import { SaveCohort } from './save-cohort';
import { SetTrainers } from './trainers/set-trainers';

@Controller()
export class CohortsController {
  constructor(
    private readonly queries: CohortsQueries,
    private readonly saveCohort: SaveCohort,
    private readonly setTrainers: SetTrainers,
    private readonly duplicateCohort: DuplicateCohort,
    private readonly archiveCohort: ArchiveCohort,
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

  @Endpoint(contract.previewCohortTrainers)
  previewTrainers(input: InputOf<typeof contract.previewCohortTrainers>, actor: Actor) {
    return this.setTrainers.preview(input, actor);
  }

  @Endpoint(contract.setCohortTrainers)
  setCohortTrainers(input: InputOf<typeof contract.setCohortTrainers>, actor: Actor) {
    return this.setTrainers.set(input, actor);
  }

  @Endpoint(contract.duplicateCohort)
  async duplicate(input: InputOf<typeof contract.duplicateCohort>, actor: Actor) {
    return this.queries.summary(await this.duplicateCohort.duplicate(input, actor), actor);
  }

  @Endpoint(contract.previewCohortArchive)
  previewArchive(input: InputOf<typeof contract.previewCohortArchive>, actor: Actor) {
    return this.archiveCohort.preview(input, actor);
  }

  @Endpoint(contract.archiveCohort)
  archive(input: InputOf<typeof contract.archiveCohort>, actor: Actor) {
    return this.archiveCohort.set(input, actor);
  }
}
