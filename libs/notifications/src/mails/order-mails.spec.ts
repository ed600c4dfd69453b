import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { events, orderMails, type EventName } from '@tandem/contracts';

/** Event and name of each mail, as its class registers it. */
const registered = readdirSync(__dirname)
  .filter((file) => /\.mails?\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(join(__dirname, file), 'utf8').matchAll(
      /outbox\.handle\(\s*'([^']+)',\s*'mail-([^']+)'/g,
    ),
  ])
  .map(([, event, name]) => ({ event: event as EventName, name: name! }));

it('a mail about an order has a name in its timeline, and every name there is a mail', () => {
  const aboutOrders = registered
    .filter(({ event }) => 'orderId' in events[event].shape || 'instalmentId' in events[event].shape)
    .map(({ name }) => name);
  expect(aboutOrders.length).toBeGreaterThan(0);
  expect(aboutOrders.sort()).toEqual([...orderMails].sort());
});
