/** @typedef {import('@remix-run/node').ServerBuild} ServerBuild */

/**
 * Remix finds a page's route by trying all of them, several times a page: measured, a sixth of the work of a page with
 * sixty routes. The first segment of an address already says which few can match, so each gets a build of its own.
 *
 * @param {ServerBuild} build
 * @returns {Map<string, ServerBuild>} builds by first segment, `''` for the home page; what is not there needs the whole
 */
export function areasOf(build) {
  /** @type {Map<string, string[]>} */
  const ids = new Map();
  for (const id of Object.keys(build.routes)) {
    const segment = firstSegment(build, id);
    if (segment === null || segment.startsWith(':') || segment === '*') continue;
    ids.set(segment, [...(ids.get(segment) ?? []), id]);
  }
  return new Map([...ids].map(([segment, members]) => [segment, only(build, members)]));
}

/** @param {string} path of a request */
export function areaOf(path) {
  return path.split('/', 2)[1] ?? '';
}

/**
 * The first segment of the address of a route; null for the root, which belongs to all.
 * @param {ServerBuild} build
 * @param {string} id
 */
function firstSegment(build, id) {
  /** @type {string[]} */
  const segments = [];
  for (let route = build.routes[id]; route?.parentId; route = build.routes[route.parentId]) {
    segments.unshift(...(route.path?.split('/') ?? []));
  }
  return build.routes[id]?.parentId ? (segments[0] ?? '') : null;
}

/**
 * A build of some routes, and the root.
 * @param {ServerBuild} build
 * @param {string[]} ids
 * @returns {ServerBuild}
 */
export function only(build, ids) {
  /** @template R @param {Record<string, R>} routes */
  const pick = (routes) => Object.fromEntries(['root', ...ids].map((id) => [id, routes[id]]));
  return {
    ...build,
    routes: /** @type {ServerBuild['routes']} */ (pick(build.routes)),
    assets: {
      ...build.assets,
      routes: /** @type {ServerBuild['assets']['routes']} */ (pick(build.assets.routes)),
    },
  };
}
