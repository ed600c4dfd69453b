import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { KeepPlacement } from './keep-placement';
import { RoleResults } from './role-results';

@Controller()
export class RoleFinderController {
  constructor(
    private readonly results: RoleResults,
    private readonly placements: KeepPlacement,
  ) {}

  @Endpoint(contract.getRoleFinder)
  getRoleFinder(input: InputOf<typeof contract.getRoleFinder>) {
    return this.results.scenes(input);
  }

  @Endpoint(contract.findRole)
  findRole(input: InputOf<typeof contract.findRole>) {
    return this.results.find(input);
  }

  @Endpoint(contract.getRoleResult)
  getRoleResult(input: InputOf<typeof contract.getRoleResult>) {
    return this.results.result(input);
  }

  @Endpoint(contract.getPlacement)
  getPlacement(_input: unknown, actor: KnownActor) {
    return this.placements.of(actor.personId);
  }

  @Endpoint(contract.keepPlacement)
  keepPlacement(input: InputOf<typeof contract.keepPlacement>, actor: KnownActor) {
    return this.placements.run(input, actor);
  }
}
