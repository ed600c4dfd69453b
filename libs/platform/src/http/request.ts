import type { Readable } from 'node:stream';
import type { Actor } from './actor';

/** The parts of Fastify's request that we read. */
export interface ApiRequest {
  id: string;
  ip: string;
  url: string;
  method: string;
  headers: Record<string, string | undefined>;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  rawBody?: Buffer;
  /** What passport found: set by the session guard. */
  user?: unknown;
  actor: Actor;
  isMultipart: () => boolean;
  /** The first file of a multipart body, as a stream; it ends early, `truncated`, at the largest size allowed. */
  file: () => Promise<
    { fieldname: string; filename: string; file: Readable & { truncated: boolean } } | undefined
  >;
}
