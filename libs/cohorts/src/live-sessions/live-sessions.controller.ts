import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor } from '@tandem/platform';
import { ChangeSessions } from './change-sessions';
import { LiveSessionsQueries } from './live-sessions.queries';
import { RecordLiveSession } from './record-live-session';

@Controller()
export class LiveSessionsController {
  constructor(
    private readonly queries: LiveSessionsQueries,
    private readonly changeSessions: ChangeSessions,
    private readonly recordLiveSession: RecordLiveSession,
  ) {}

  @Endpoint(contract.listLiveSessions)
  listLiveSessions(input: InputOf<typeof contract.listLiveSessions>, actor: Actor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.previewSessionChange)
  preview(input: InputOf<typeof contract.previewSessionChange>, actor: Actor) {
    return this.changeSessions.preview(input, actor);
  }

  @Endpoint(contract.applySessionChange)
  apply(input: InputOf<typeof contract.applySessionChange>, actor: Actor) {
    return this.changeSessions.apply(input, actor);
  }

  @Endpoint(contract.recordLiveSession)
  record(input: InputOf<typeof contract.recordLiveSession>, actor: Actor) {
    return this.recordLiveSession.record(input, actor);
  }
}
