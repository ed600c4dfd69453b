import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';
import { Instant } from './primitives';

const health = z.object({ status: z.literal('ok') });

export const getLive = endpoint({
  method: 'GET',
  path: '/health/live',
  tag: 'Platform',
  summary: 'The process answers',
  access: may('academy', 'observe'),
  response: health,
});

export const getReady = endpoint({
  method: 'GET',
  path: '/health/ready',
  tag: 'Platform',
  summary: 'The process can serve: database reached, migrations applied',
  access: may('academy', 'observe'),
  response: health,
});

export const getOpenApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  tag: 'Platform',
  summary: 'This description',
  access: may('academy', 'observe'),
  response: z.record(z.string(), z.unknown()),
});

export const readClock = endpoint({
  method: 'GET',
  path: '/demo/clock',
  tag: 'Platform',
  summary: 'The demonstration’s time',
  access: may('clock', 'read'),
  response: z.object({ now: Instant }),
  demoOnly: true,
});

/** ISO 8601 duration, such as P7D or PT2H; never backwards, because what has happened stays. */
export const advanceClock = endpoint({
  method: 'POST',
  path: '/demo/clock',
  tag: 'Platform',
  summary: 'Move the demonstration’s time forward',
  access: may('clock', 'advance'),
  body: z.strictObject({ advance: z.iso.duration() }),
  response: z.object({ now: Instant }),
  demoOnly: true,
});
