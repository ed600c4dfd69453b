import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { ChangePlan } from './change-plan';
import { MemberPlanQueries } from './member-plan.queries';

@Controller()
export class PlanController {
  constructor(
    private readonly changePlan: ChangePlan,
    private readonly memberPlans: MemberPlanQueries,
  ) {}

  @Endpoint(contract.previewPlanChange)
  preview(input: InputOf<typeof contract.previewPlanChange>, actor: KnownActor) {
    return this.changePlan.preview(input, actor);
  }

  @Endpoint(contract.applyPlanChange)
  apply(input: InputOf<typeof contract.applyPlanChange>, actor: KnownActor) {
    return this.changePlan.apply(input, actor);
  }

  @Endpoint(contract.getMemberPlan)
  getMemberPlan(input: InputOf<typeof contract.getMemberPlan>, actor: KnownActor) {
    return this.memberPlans.plan(input, actor);
  }
}
