import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { localeOf } from './lib/cookies.server';
import { LocaleContext } from './lib/messages';
import { NonceContext } from './lib/nonce';

/** Pages wait until they are whole: without scripts in the page, nothing could put a late part in its place. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = typeof loadContext.nonce === 'string' ? loadContext.nonce : '';
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <LocaleContext.Provider value={localeOf(request)}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </LocaleContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8');
          keepToHerself(headers);
          pipe(whole((html) => resolve(new Response(html, { headers, status: answer }))));
        },
        onShellError: reject,
        onError(error) {
          answer = 500;
          console.error(error);
        },
      },
    );
    request.signal.addEventListener('abort', () => abort(), { once: true });
  });
}

/** Gathers what is written: one string costs less than a stream through four hands. */
function whole(done: (text: string) => void): Writable {
  const chunks: Buffer[] = [];
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      done(Buffer.concat(chunks).toString());
      next();
    },
  });
}

/** A page is for the visitor who asked, and is asked again each time, unless its route said otherwise. */
function keepToHerself(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

export function handleDataRequest(response: Response): Response {
  keepToHerself(response.headers);
  return response;
}

/** A refusal of the API is an answer, not an incident; what remains is one. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  console.error(error instanceof Error ? error : JSON.stringify(error));
}
