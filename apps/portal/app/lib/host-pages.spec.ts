import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { pagesOf } from '../../host/pages.js';

const reported: unknown[] = [];
const cookie = (value: string) => ({ headers: { 'Set-Cookie': value } });
const view = () => null;

const root = { loader: () => data('root', cookie('root=1')), default: view, ErrorBoundary: view };
const routes = {
  fine: {
    loader: () => data('fine', cookie('fine=1')),
    headers: { 'Cache-Control': 'no-store' },
    default: view,
  },
  refused: { loader: () => Promise.reject(data({ code: 'x' }, { status: 404 })), default: view },
  broken: { loader: () => Promise.reject(new Error('loader')), default: view },
  ugly: { loader: () => 'ugly', default: view },
  away: { loader: () => redirect('/fine'), default: view },
  form: { action: () => data({ wrong: true }, { status: 422 }), default: view },
  denied: { action: () => Promise.reject(data({ code: 'x' }, { status: 403 })), default: view },
  file: { loader: () => new Response('file'), action: () => new Response('said') },
  closed: { loader: () => Promise.reject(data({ code: 'x' }, { status: 403 })) },
  torn: { loader: () => Promise.reject(new Error('file')) },
  elsewhere: { loader: () => Promise.reject(redirect('/fine')) },
  alive: { handle: { hydrate: true }, default: view },
};

/** Renders what it was given as JSON, and fails on the route « ugly ». */
function render(_request: Request, status: number, headers: Headers, { staticHandlerContext }: EntryContext) {
  const { loaderData, actionData, errors } = staticHandlerContext;
  if (loaderData['ugly'] && !errors) throw new Error('view');
  return new Response(JSON.stringify({ loaderData, actionData, failed: Object.keys(errors ?? {}) }), {
    status,
    headers,
  });
}

const build = {
  routes: {
    root: { id: 'root', path: '', module: root },
    ...Object.fromEntries(
      Object.entries(routes).map(([id, module]) => [id, { id, parentId: 'root', path: id, module }]),
    ),
  },
  assets: { routes: {} },
  entry: { module: { default: render, handleError: (error: unknown) => reported.push(error) } },
} as unknown as ServerBuild;

const pages = pagesOf(build);
const ask = (path: string, init?: RequestInit) =>
  pages(new Request(`http://localhost${path}`, init), {} as AppLoadContext);

async function visit(path: string, init?: RequestInit) {
  const answer = await ask(path, init);
  return { status: answer!.status, headers: answer!.headers, body: await answer!.json() };
}

describe('pagesOf', () => {
  beforeEach(() => void reported.splice(0));

  it('shows what the loaders answered, with the headers of the route and everybody’s cookies', async () => {
    const { status, headers, body } = await visit('/fine');
    expect(status).toBe(200);
    expect(body.loaderData).toEqual({ root: 'root', fine: 'fine' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.getSetCookie()).toEqual(['root=1', 'fine=1']);
  });

  it('shows the error page of a refusal, which is no incident', async () => {
    expect(await visit('/refused')).toMatchObject({ status: 404, body: { failed: ['root'] } });
    expect(reported).toEqual([]);
  });

  it.each([
    ['loader', '/broken'],
    ['view', '/ugly'],
  ])('shows the error page when a %s fails, and reports it once', async (message, path) => {
    expect(await visit(path)).toMatchObject({ status: 500, body: { failed: ['root'] } });
    expect(reported).toEqual([expect.objectContaining({ message })]);
  });

  it('gives a form back with what the action said', async () => {
    expect(await visit('/form', { method: 'POST' })).toMatchObject({
      status: 422,
      body: { actionData: { form: { wrong: true } } },
    });
    expect((await visit('/fine', { method: 'POST' })).status).toBe(405);
  });

  it('knows whose page it is where a form is refused, or there is none', async () => {
    for (const [path, status] of [
      ['/denied', 403],
      ['/fine', 405],
    ] as const)
      expect(await visit(path, { method: 'POST' })).toMatchObject({
        ...{ status, body: { loaderData: { root: 'root' }, failed: ['root'] } },
      });
  });

  it('passes redirects on', async () => {
    const answer = await ask('/away');
    expect([answer!.status, answer!.headers.get('location')]).toEqual([302, '/fine']);
  });

  it('hands files over as they are, and leaves what is posted to them to Remix', async () => {
    expect(await (await ask('/file'))!.text()).toBe('file');
    expect((await ask('/elsewhere'))!.headers.get('location')).toBe('/fine');
    expect(ask('/file', { method: 'POST' })).toBeNull();
  });

  it('shows the error page where a file is refused, and reports one that failed', async () => {
    const refused = await visit('/closed');
    expect(refused).toMatchObject({ status: 403, body: { loaderData: { root: 'root' }, failed: ['root'] } });
    expect(reported).toEqual([]);
    expect(await visit('/torn')).toMatchObject({ status: 500, body: { failed: ['root'] } });
    expect(reported).toEqual([expect.objectContaining({ message: 'file' })]);
  });

  it.each(['/alive', '/fine.data', '/__manifest', '/nowhere'])('leaves %s to Remix', (path) => {
    expect(ask(path)).toBeNull();
  });
});
