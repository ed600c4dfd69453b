import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { CalendarFeeds } from './calendar-feeds';
import { CalendarQueries } from './calendar.queries';

@Controller()
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Endpoint(contract.getCalendar)
  getCalendar(_input: InputOf<typeof contract.getCalendar>, actor: KnownActor) {
    return this.queries.calendar(actor);
  }

  @Endpoint(contract.renewCalendarFeed)
  renewFeed(_input: InputOf<typeof contract.renewCalendarFeed>, { personId }: KnownActor) {
    return this.feeds.renew(personId);
  }

  @Endpoint(contract.endCalendarFeed)
  endFeed(_input: InputOf<typeof contract.endCalendarFeed>, { personId }: KnownActor) {
    return this.feeds.end(personId);
  }

  @Endpoint(contract.readCalendarFeed)
  readFeed(input: InputOf<typeof contract.readCalendarFeed>) {
    return this.feeds.read(input);
  }
}
