import { setMaxListeners } from 'node:events';
import type Stripe from 'stripe';
import { newId } from '../ids';
import type { StoredEvent } from '../wire';
import type { World } from '../world';
import { retryDelay, type Delivery } from './delivery';
import { Lane } from './lane';
import { accepted, postWebhook } from './post';

const PARALLEL = 32;
/** How long `reorder` gathers deliveries before it sends them newest first. */
const GATHER_MS = 250;

/** Sends events to the webhook endpoints, with retries and with the faults in force. */
export class Dispatcher {
  private readonly lane = new Lane(PARALLEL);
  private readonly stopping = new AbortController();
  private readonly timers = new Set<NodeJS.Timeout>();
  private gathered: Delivery[] = [];
  private gathering: NodeJS.Timeout | undefined;
  /** Deliveries not yet attempted once, and who waits for them. */
  private readonly fresh = new Map<string, () => void>();
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly world: World) {
    // As many attempts listen to it as run at once.
    setMaxListeners(PARALLEL, this.stopping.signal);
  }

  endpointsFor(type: string): Stripe.WebhookEndpoint[] {
    const wants = (one: Stripe.WebhookEndpoint) =>
      one.enabled_events.some((name) => name === '*' || name === type);
    return [...this.world.store.all('webhookEndpoints')].filter(wants);
  }

  enqueue(event: StoredEvent): void {
    const { faults } = this.world;
    for (const endpoint of this.endpointsFor(event.type)) {
      const delivery = this.create(event, endpoint);
      if (faults.take('drop', event.type)) {
        delivery.state = 'dropped';
        continue;
      }
      void this.begin(delivery);
      if (faults.take('duplicate', event.type)) void this.begin(this.create(event, endpoint, 'duplicate'));
    }
  }

  /** Sends an event again, `times` times at once; resolves when each was attempted. */
  async redeliver(event: StoredEvent, times: number): Promise<Delivery[]> {
    const endpoints = this.endpointsFor(event.type);
    const copies = Array.from({ length: times }, () =>
      endpoints.map((one) => this.create(event, one, 'redelivery')),
    );
    await Promise.all(copies.flat().map((delivery) => this.begin(delivery, true)));
    return copies.flat();
  }

  /** After a restart: what was pending goes on. */
  resume(): void {
    for (const delivery of this.world.store.all('deliveries')) {
      if (delivery.state === 'pending')
        this.later(delivery, Math.max(0, (delivery.nextAttemptAt ?? 0) - Date.now()));
    }
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.idleWaiters.push(resolve);
      this.wakeIfIdle();
    });
  }

  stop(): void {
    this.stopping.abort();
    for (const timer of this.timers) clearTimeout(timer);
    clearTimeout(this.gathering);
    this.idleWaiters.splice(0).forEach((wake) => wake());
  }

  private create(
    event: StoredEvent,
    endpoint: Stripe.WebhookEndpoint,
    because?: Delivery['because'],
  ): Delivery {
    return this.world.store.insert('deliveries', {
      id: newId('wd'),
      eventId: event.id,
      eventType: event.type,
      endpointId: endpoint.id,
      state: 'pending',
      ...(because && { because }),
      attempts: [],
      nextAttemptAt: Date.now(),
    });
  }

  private begin(delivery: Delivery, atOnce = false): Promise<void> {
    const { delayMs, reorder } = this.world.faults.current();
    const faulty = !atOnce && this.world.faults.concerns(delivery.eventType);
    const attempted = new Promise<void>((resolve) => this.fresh.set(delivery.id, resolve));
    if (faulty && reorder) this.gather(delivery);
    else this.later(delivery, faulty ? delayMs : 0);
    return attempted;
  }

  private gather(delivery: Delivery): void {
    this.gathered.push(delivery);
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      const newestFirst = this.gathered.splice(0).reverse();
      this.lane.run(async () => {
        for (const one of newestFirst) await this.attempt(one);
      });
    }, GATHER_MS).unref();
  }

  private later(delivery: Delivery, ms: number): void {
    if (ms === 0) return this.lane.run(() => this.attempt(delivery));
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.lane.run(() => this.attempt(delivery));
    }, ms).unref();
    this.timers.add(timer);
  }

  private async attempt(delivery: Delivery): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const { store, faults } = this.world;
    const event = store.find('events', delivery.eventId);
    const endpoint = store.find('webhookEndpoints', delivery.endpointId);
    if (!event || !endpoint) {
      delivery.state = 'given_up';
      return this.attempted(delivery);
    }
    const wrong = faults.take('wrongSecret', event.type);
    const secret = wrong ? `${endpoint.secret}_wrong` : (endpoint.secret ?? '');
    const attempt = await postWebhook(
      endpoint.url,
      JSON.stringify(event, null, 2),
      secret,
      this.stopping.signal,
    );
    // An attempt cut by our own stop is no verdict on the receiver: it is made again at the next start.
    if (this.stopping.signal.aborted) return;
    delivery.attempts.push(wrong ? { ...attempt, wrongSecret: true } : attempt);
    if (accepted(attempt)) this.delivered(delivery, event);
    else this.failed(delivery);
    this.attempted(delivery);
  }

  private delivered(delivery: Delivery, event: StoredEvent): void {
    delivery.state = 'delivered';
    delivery.nextAttemptAt = null;
    if (!delivery.because) event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
    this.world.store.changed(event);
  }

  private failed(delivery: Delivery): void {
    const ms = retryDelay(delivery.attempts.length);
    delivery.nextAttemptAt = ms === null ? null : Date.now() + ms;
    if (ms === null) delivery.state = 'given_up';
    else this.later(delivery, ms);
  }

  private attempted(delivery: Delivery): void {
    this.world.store.changed(delivery);
    this.world.store.touch();
    this.fresh.get(delivery.id)?.();
    this.fresh.delete(delivery.id);
    this.wakeIfIdle();
  }

  private wakeIfIdle(): void {
    if (this.fresh.size === 0) this.idleWaiters.splice(0).forEach((wake) => wake());
  }
}
