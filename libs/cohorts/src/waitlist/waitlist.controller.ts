import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { JoinWaitlist } from './join-waitlist';
import { QuitWaitlist } from './quit-waitlist';
import { WaitlistQueries } from './waitlist.queries';

@Controller()
export class WaitlistController {
  constructor(
    private readonly queries: WaitlistQueries,
    private readonly joinWaitlist: JoinWaitlist,
    private readonly quitWaitlist: QuitWaitlist,
  ) {}

  @Endpoint(contract.getCohortSeats)
  seats(input: InputOf<typeof contract.getCohortSeats>) {
    return this.queries.seats(input);
  }

  @Endpoint(contract.listMyWaiting)
  mine(_input: InputOf<typeof contract.listMyWaiting>, actor: KnownActor) {
    return this.queries.mine(actor);
  }

  @Endpoint(contract.joinWaitlist)
  join(input: InputOf<typeof contract.joinWaitlist>, actor: KnownActor) {
    return this.joinWaitlist.join(input, actor);
  }

  @Endpoint(contract.leaveWaitlist)
  leave(input: InputOf<typeof contract.leaveWaitlist>, actor: KnownActor) {
    return this.quitWaitlist.leave(input, actor);
  }

  @Endpoint(contract.getWaitlist)
  list(input: InputOf<typeof contract.getWaitlist>, actor: Actor) {
    return this.queries.list(input, actor);
  }

  @Endpoint(contract.removeFromWaitlist)
  remove(input: InputOf<typeof contract.removeFromWaitlist>, actor: Actor) {
    return this.quitWaitlist.remove(input, actor);
  }
}
