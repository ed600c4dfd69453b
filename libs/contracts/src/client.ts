import type { Endpoint, RequestOf, ResponseOf } from './endpoint';
import type { Me } from './identity';
import type { Locale, ProblemBody } from './problems';

/** The header by which a request says for whom it is: an id, or `guest`. Sent under another account, it is refused. */
export const forPerson = 'tandem-person';

/**
 * The header by which any request asks along who is calling, and the one that answers: what `getMe` says, as `callerFrom`
 * reads it. A page needs both, and each request costs as much as what it asks.
 */
export const callerAsked = 'tandem-caller';

export const callerText = (me: Me): string => encodeURIComponent(JSON.stringify(me));
export const callerFrom = (text: string): Me => JSON.parse(decodeURIComponent(text)) as Me;

/** An error answer of the API, as an exception. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.title);
  }
}

export interface ClientOptions {
  baseUrl: string;
  /** Session token of the caller, if she has one. */
  token?: string | undefined;
  locale?: Locale | undefined;
  /** Headers of the visitor that the API needs, such as `x-forwarded-for`. */
  headers?: Record<string, string>;
  /** How a request travels; `fetch` unless told otherwise. */
  send?: Send;
}

export interface Outgoing {
  method: Endpoint['method'];
  headers: Record<string, string>;
  body: string | undefined;
}

/** The part of a `Response` that is read. */
export type Reply = Pick<Response, 'ok' | 'json' | 'arrayBuffer'> & { headers: Pick<Headers, 'get'> };
export type Send = (url: string, request: Outgoing) => Promise<Reply>;

export type Client = <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => Promise<ResponseOf<E>>;

interface LooseRequest {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Calls endpoints with typed requests and answers; throws `ProblemError` for every error answer. */
export function createClient(options: ClientOptions): Client {
  const send = options.send ?? fetch;
  return async (endpoint, request) => {
    const { params, query, body } = request as LooseRequest;
    const response = await send(options.baseUrl + pathOf(endpoint, params) + queryOf(query), {
      method: endpoint.method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(options.locale && { 'accept-language': options.locale }),
        ...(options.token && { authorization: `Bearer ${options.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new ProblemError((await response.json()) as ProblemBody);
    if (endpoint.produces) return new Uint8Array(await response.arrayBuffer()) as never;
    return (
      response.headers.get('content-type')?.includes('json') ? await response.json() : undefined
    ) as never;
  };
}

/** Path of a request, its params encoded; without the query. */
export function pathOf({ path }: Endpoint, params: Record<string, unknown> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryOf(query: Record<string, unknown> = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return entries.length
    ? `?${new URLSearchParams(entries.map(([k, v]): [string, string] => [k, String(v)]))}`
    : '';
}
