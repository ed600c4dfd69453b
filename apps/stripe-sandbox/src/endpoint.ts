import type { z } from 'zod';
import type { World } from './world';

export interface Call<Params> {
  world: World;
  /** The `:id` of the path, or ''. */
  id: string;
  params: Params;
}

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** Fastify syntax, with at most one parameter named `id`. */
  path: string;
  params: z.ZodType;
  /** Synchronous: see World. The result is sent as it is, after `expand`. */
  handle(call: Call<never>): object;
}

/** One operation of the API. What is not registered this way is answered "not covered". */
export function endpoint<Schema extends z.ZodType>(
  method: Endpoint['method'],
  path: string,
  params: Schema,
  handle: (call: Call<z.infer<Schema>>) => object,
): Endpoint {
  return { method, path, params, handle };
}
