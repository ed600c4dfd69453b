import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { localeOf } from './lib/cookies.server';
import { errorsInOrder } from './lib/errors-in-order';
import { LocaleContext } from './lib/messages';
import { NonceContext } from './lib/nonce';
import type { FormState } from './lib/forms';
import { UnsentContext } from './lib/unsent-words';
import { wordsMissing } from './lib/unsent-words.server';
import type { RouteHandle } from './root';

/** Pages wait until they are whole: without scripts in the page, nothing could put a late part in its place. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = typeof loadContext.nonce === 'string' ? loadContext.nonce : '';
  const page = (unsent: readonly string[]) => (
    <NonceContext.Provider value={nonce}>
      <LocaleContext.Provider value={localeOf(request)}>
        <UnsentContext.Provider value={unsent}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </UnsentContext.Provider>
      </LocaleContext.Provider>
    </NonceContext.Provider>
  );
  const render = (unsent: readonly string[] = []) =>
    hydrates(context)
      ? renderWithData(page(unsent), nonce)
      : `<!DOCTYPE html>${errorsInOrder(renderToString(page(unsent)))}`;
  let html = await render();
  const { posted } = loadContext;
  if (posted instanceof Request && wasRefused(context)) {
    const unsent = wordsMissing(html, await posted.formData());
    if (unsent.length > 0) html = await render(unsent);
  }
  headers.set('Content-Type', 'text/html; charset=utf-8');
  keepToHerself(headers);
  return new Page(html, { headers, status });
}

/** Whether the answer to a form is an error page, or the page once more with what is wrong. */
function wasRefused({ staticHandlerContext: { errors, actionData } }: EntryContext): boolean {
  const answers = Object.values(actionData ?? {}) as Array<{ problem?: FormState | null } | null>;
  return errors !== null || answers.some((answer) => answer?.problem?.code);
}

const hydrates = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle as RouteHandle | undefined;
    return handle?.hydrate;
  });

/** What Remix's scripts start from is a stream in the page: only this way of rendering, at twice the cost, awaits it. */
async function renderWithData(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onShellError: reject,
      onError: (error) => console.error(error),
    });
  });
}

/** The host sends `html` as it is; `body`, a web stream, is made only for another server, as that of development. */
class Page extends Response {
  constructor(
    readonly html: string,
    init: ResponseInit,
  ) {
    super(null, init);
  }

  override get body() {
    return new Response(this.html).body;
  }
}

/** A page is for the visitor who asked, and is asked again each time, unless its route said otherwise. */
function keepToHerself(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

export function handleDataRequest(response: Response): Response {
  keepToHerself(response.headers);
  return response;
}

/** Asked by the host, see `host/pages.js`. */
export { takeUpForm } from './lib/carried-form.server';

/** A refusal of the API is an answer, not an incident; what remains is one. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  console.error(error instanceof Error ? error : JSON.stringify(error));
}
