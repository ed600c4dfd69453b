import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor } from '@tandem/platform';
import { CancelLiveSession } from './cancel-live-session';
import { ChangeLiveSession } from './change-live-session';
import { LiveSessionsQueries } from './live-sessions.queries';
import { PlanLiveSessions } from './plan-live-sessions';
import { RecordLiveSession } from './record-live-session';

@Controller()
export class LiveSessionsController {
  constructor(
    private readonly queries: LiveSessionsQueries,
    private readonly planLiveSessions: PlanLiveSessions,
    private readonly changeLiveSession: ChangeLiveSession,
    private readonly cancelLiveSession: CancelLiveSession,
    private readonly recordLiveSession: RecordLiveSession,
  ) {}

  @Endpoint(contract.listLiveSessions)
  listLiveSessions(input: InputOf<typeof contract.listLiveSessions>, actor: Actor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.planLiveSessions)
  plan(input: InputOf<typeof contract.planLiveSessions>, actor: Actor) {
    return this.planLiveSessions.plan(input, actor);
  }

  @Endpoint(contract.changeLiveSession)
  change(input: InputOf<typeof contract.changeLiveSession>, actor: Actor) {
    return this.changeLiveSession.change(input, actor);
  }

  @Endpoint(contract.cancelLiveSession)
  cancel(input: InputOf<typeof contract.cancelLiveSession>, actor: Actor) {
    return this.cancelLiveSession.cancel(input, actor);
  }

  @Endpoint(contract.recordLiveSession)
  record(input: InputOf<typeof contract.recordLiveSession>, actor: Actor) {
    return this.recordLiveSession.record(input, actor);
  }
}
