import { Controller } from '@nestjs/common';
import { advanceClock, readClock, type InputOf } from '@tandem/contracts';
import { Clock } from './clock';
import { fieldError } from './domain-error';
import { Endpoint } from './http/endpoint.decorator';
import { durationFrom } from './rules/wall-time';

/** Mounted only where ADJUSTABLE_CLOCK is set. */
@Controller()
export class ClockController {
  constructor(private readonly clock: Clock) {}

  @Endpoint(readClock)
  read() {
    return { now: this.clock.now().toISOString() };
  }

  @Endpoint(advanceClock)
  async advance({ body }: InputOf<typeof advanceClock>) {
    return { now: (await this.clock.advance(this.lengthOf(body.advance))).toISOString() };
  }

  private lengthOf(duration: string): number {
    try {
      return durationFrom(this.clock.now(), duration);
    } catch {
      throw fieldError('advance', 'P7D, PT2H…');
    }
  }
}
