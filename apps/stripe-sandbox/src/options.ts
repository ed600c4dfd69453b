import type { FaultPlan, FaultRequest } from './faults';

export interface SandboxOptions {
  /** 0 or absent picks a free port. */
  port?: number;
  host?: string;
  /** Address the buyer's browser uses, when it differs from host and port (containers, proxies). */
  publicUrl?: string;
  /** The clock of every stored object and of expiry. Webhook signatures and retries stay on real time. */
  now?: () => Date;
  /** Must start with `sk_test_sandbox_`, so that no real key ever ends up here. */
  apiKey: string;
  /** Registered at start; `events` defaults to all. More endpoints can be created through the API. */
  webhook?: { url: string; secret: string; events?: string[] };
  /** JSON file that keeps the state across restarts. */
  stateFile?: string;
}

export interface Sandbox {
  /** Base address of the API and of the hosted pages, without a trailing slash. */
  url: string;
  host: string;
  port: number;
  faults: { set(request: FaultRequest): FaultPlan; clear(): void; current(): FaultPlan };
  /** Resolves once no webhook is being sent or waiting to be sent for the first time (retries may remain). */
  webhooksIdle(): Promise<void>;
  close(): Promise<void>;
}

export const KEY_PREFIX = 'sk_test_sandbox_';
/** The only version spoken; stripe-node 23.1 sends it by default. */
export const API_VERSION = '2026-10-28.endive';
