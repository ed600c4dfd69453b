import {
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  matchRoutes,
} from '@remix-run/router';
import { only } from './areas.js';
import { isForm, isTakenUp, sendAlong } from './carried-forms.js';

/** @typedef {import('@remix-run/node').ServerBuild} ServerBuild */
/** @typedef {import('@remix-run/node').AppLoadContext} LoadContext */
/** @typedef {import('@remix-run/node').EntryContext} EntryContext */
/** @typedef {import('@remix-run/router').StaticHandlerContext} Found */
/** @typedef {import('@remix-run/router').AgnosticDataRouteObject} Route */
/** @typedef {ServerBuild['entry']['module'] & { takeUpForm: Route['action'] }} EntryModule what app/entry.server.tsx exports */

const future = { v7_relativeSplatPath: true, v7_throwAbortReason: true };

/** @typedef {(request: Request, loadContext: LoadContext) => Promise<Response>} Page */
/** @typedef {(request: Request, loadContext: LoadContext) => Promise<Response> | null} Answer */

/**
 * Answers for pages. Each has a build of its own routes: whatever goes through all of them, to match an address or to
 * render, which happens several times a page, finds no others.
 *
 * @param {ServerBuild} build
 * @returns {Answer} null where Remix's handler has to
 *   answer: for what its scripts ask, for pages that hydrate, and for forms without a page of their own
 */
export function pagesOf(build) {
  const routes = routesOf(build, undefined);
  /** @type {Map<string, Answer | null>} */
  const pages = new Map();

  /** @param {string} path */
  function pageAt(path) {
    const matches = path.endsWith('.data') || path === '/__manifest' ? null : matchRoutes(routes, path);
    const ids = matches?.map(({ route }) => route.id) ?? [];
    const leaf = ids.at(-1);
    if (leaf === undefined) return null;
    const known = pages.get(leaf);
    if (known !== undefined) return known;
    const own = only(build, ids);
    const isAlive = ids.some((id) => hydrates(build, id));
    const page = isAlive ? null : build.routes[leaf]?.module.default ? pageOf(own) : fileOf(own, leaf);
    pages.set(leaf, page);
    return page;
  }

  return (request, loadContext) => pageAt(new URL(request.url).pathname)?.(request, loadContext) ?? null;
}

/**
 * Answers for one page, by the router that Remix stands on. Remix's own request handler copies the request for each loader
 * and encodes their data for the page's scripts: a fifth of the work, in vain where a page has none.
 *
 * @param {ServerBuild} build
 * @returns {Page}
 */
function pageOf(build) {
  const { default: render, handleError, takeUpForm } = /** @type {EntryModule} */ (build.entry.module);
  const routes = routesOf(build, undefined);
  const router = createStaticHandler(routes, { future });
  const givingBack = createStaticHandler(withAction(routes, takeUpForm), { future });
  const entry = { manifest: build.assets, routeModules: modulesOf(build), future: build.future };

  /**
   * Where an action fails, the router calls no loader of the route whose error page is shown: the root's says whose page it
   * is, for the header and the ways on.
   * @param {Found} found
   * @param {Request} request
   * @param {LoadContext} requestContext
   */
  async function namePerson({ errors, loaderData }, { method, url, headers }, requestContext) {
    if (method !== 'POST' || !errors || loaderData['root']) return;
    const asked = new Request(url, { headers });
    loaderData['root'] = await router.queryRoute(asked, { routeId: 'root', requestContext });
  }

  /**
   * @param {Request} request
   * @param {LoadContext} given
   */
  async function answer(request, given) {
    // What was posted, for its loaders and for the error page: neither has the request of an action before it.
    const loadContext = { ...given, posted: isForm(request) ? request.clone() : undefined };
    /** @param {unknown} error */
    const report = (error) => handleError?.(error, { request, params: {}, context: loadContext });
    /** @param {Found} found */
    const page = async (found) => {
      for (const error of Object.values(found.errors ?? {})) {
        // What a loader throws on purpose is an answer.
        if (!isRouteErrorResponse(error) || 'error' in error) report(error);
      }
      const context = /** @type {EntryContext} */ ({ ...entry, staticHandlerContext: found });
      return render(request, found.statusCode, headersOf(build, found), context, loadContext);
    };
    try {
      const asked = (await isTakenUp(request)) ? givingBack : router;
      const found = await asked.query(request, { requestContext: loadContext });
      if (found instanceof Response) return sendAlong(request, found);
      await namePerson(found, request, loadContext);
      // A view that fails is replaced by the nearest error page.
      return await page(found).catch((error) => page(getStaticContextFromError(routes, found, error)));
    } catch (error) {
      report(error);
      return new Response('Unexpected Server Error', { status: 500 });
    }
  }

  return answer;
}

/**
 * Answers for a file, which has the error page where it is refused: Remix would tell the visitor nothing, in JSON.
 *
 * @param {ServerBuild} build
 * @param {string} id of its route
 * @returns {Answer}
 */
function fileOf(build, id) {
  const router = createStaticHandler(routesOf(build, undefined), { future });

  /** @param {unknown} error */
  function errorPage(error) {
    const refused = { loader: () => Promise.reject(error), default: () => null };
    const route = /** @type {ServerBuild['routes'][string]} */ ({ ...build.routes[id], module: refused });
    return pageOf({ ...build, routes: { ...build.routes, [id]: route } });
  }

  /** @type {Page} */
  async function answer(request, loadContext) {
    try {
      return await router.queryRoute(request, { routeId: id, requestContext: loadContext });
    } catch (error) {
      return error instanceof Response ? error : errorPage(error)(request, loadContext);
    }
  }

  return (request, loadContext) =>
    request.method === 'GET' || request.method === 'HEAD' ? answer(request, loadContext) : null;
}

/**
 * @param {ServerBuild} build
 * @param {string} id
 */
const hydrates = ({ routes }, id) =>
  /** @type {{ hydrate?: boolean }} */ (routes[id]?.module.handle)?.hydrate;

/**
 * The same routes, whose forms are all answered alike.
 * @param {Route[]} routes
 * @param {Route['action']} action
 * @returns {Route[]}
 */
const withAction = (routes, action) =>
  routes.map(
    (route) =>
      /** @type {Route} */ ({
        ...route,
        ...(route.action && { action }),
        ...(route.children && { children: withAction(route.children, action) }),
      }),
  );

/**
 * @param {ServerBuild} build
 * @param {string | undefined} parentId
 * @returns {Route[]}
 */
function routesOf(build, parentId) {
  const children = Object.values(build.routes).filter((route) => route && route.parentId === parentId);
  return /** @type {Route[]} */ (
    children.map(({ id, path, index, caseSensitive, module: { loader, action, handle, ErrorBoundary } }) => ({
      ...{ id, path, index, caseSensitive, loader, action, handle },
      hasErrorBoundary: parentId === undefined || ErrorBoundary !== undefined,
      children: index ? undefined : routesOf(build, id),
    }))
  );
}

/** @param {ServerBuild} build */
function modulesOf({ routes }) {
  const modules = Object.entries(routes).map(([id, route]) => [id, route?.module]);
  return /** @type {EntryContext['routeModules']} */ (Object.fromEntries(modules));
}

/**
 * The headers of a page: the `headers` of its routes down to the one that is shown, and every cookie.
 * @param {ServerBuild} build
 * @param {Found} found
 */
function headersOf(build, { matches, errors, loaderHeaders, actionHeaders }) {
  let all = new Headers();
  const cookies = [];
  let isShown = true;
  for (const {
    route: { id },
  } of matches) {
    const ours = {
      loaderHeaders: loaderHeaders[id] ?? new Headers(),
      actionHeaders: actionHeaders[id] ?? new Headers(),
    };
    const own = isShown ? build.routes[id]?.module.headers : undefined;
    if (own)
      all = new Headers(
        typeof own === 'function' ? own({ ...ours, parentHeaders: all, errorHeaders: undefined }) : own,
      );
    cookies.push(...ours.actionHeaders.getSetCookie(), ...ours.loaderHeaders.getSetCookie());
    isShown &&= errors?.[id] === undefined;
  }
  for (const cookie of cookies) all.append('Set-Cookie', cookie);
  return all;
}
