import type { z } from 'zod';
import type { Access } from './policy';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One endpoint, written once. The API binds it, the guard reads `access`, OpenAPI is emitted from it, the portal's
 * client is typed by it and the authorisation matrix walks it.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: Method;
  /** With `:name` placeholders, each described by `params`. */
  path: string;
  tag: string;
  summary: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  /** Shape of the answer's JSON body; absent for an answer without a body (204). */
  response?: R;
  /** Media type of a binary answer; its `response` is bytes. */
  produces?: string;
  /** 200 with a `response`, 204 without, unless told otherwise. */
  status?: number;
  /** Exists only where the clock may be moved (demonstration and tests). */
  demoOnly?: boolean;
  /** Body is one file as `multipart/form-data`, read as a stream by the use case. */
  upload?: boolean;
  /** Body is taken as raw bytes: its signature is checked on them. */
  rawBody?: boolean;
  /** Media type of such a body, where it is not JSON; no other is taken there, and it is taken nowhere else. */
  consumes?: string;
}

export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>(definition: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return definition;
}

type Shape<S extends z.ZodType, Side> = Side extends 'input' ? z.input<S> : z.output<S>;

type Parts<E, Side extends 'input' | 'output'> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? (P extends z.ZodUndefined ? unknown : { params: Shape<P, Side> }) &
        (Q extends z.ZodUndefined ? unknown : { query: Shape<Q, Side> }) &
        (B extends z.ZodUndefined ? unknown : { body: Shape<B, Side> })
    : never;

/** What a caller sends. */
export type RequestOf<E> = Parts<E, 'input'>;
/** What a handler receives, validated. */
export type InputOf<E> = Parts<E, 'output'>;
/** What a handler returns and a caller receives. */
export type ResponseOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R>
    ? R extends z.ZodVoid
      ? void
      : z.output<R>
    : never;

export function statusOf(e: Endpoint): number {
  return e.status ?? (e.response ? 200 : 204);
}
