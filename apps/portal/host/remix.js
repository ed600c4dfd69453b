import { gzipSync } from 'node:zlib';
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import { pagesOf } from './pages.js';

/** @typedef {import('express').Request} Incoming */
/** @typedef {import('express').Response} Outgoing */

/**
 * Answers a request of Express with Remix, as @remix-run/express does, but for pages: those come whole (`html`, see
 * `app/entry.server.tsx`) and leave whole, where a web stream and a streaming compression cost as much as the rendering.
 *
 * @param {import('@remix-run/node').ServerBuild} build
 * @returns {import('express').RequestHandler}
 */
export function remixHandler(build) {
  const pages = pagesOf(build);
  const others = createRequestHandler(build, process.env.NODE_ENV);
  return async (req, res, next) => {
    try {
      const request = requestOf(req, res);
      const loadContext = { nonce: res.locals.nonce };
      const response = await (pages(request, loadContext) ?? others(request, loadContext));
      res.statusMessage = response.statusText;
      res.status(response.status);
      for (const [name, value] of response.headers) res.append(name, value);
      if (req.method === 'HEAD') res.end();
      else if ('html' in response) sendPage(req, res, String(response.html));
      else if (response.body) await writeReadableStreamToWritable(response.body, res);
      else res.end();
    } catch (error) {
      next(error);
    }
  };
}

/**
 * @param {Incoming} req
 * @param {Outgoing} res
 */
function requestOf(req, res) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value) headers.set(name, value);
  }
  // Whoever leaves before the answer needs no answer.
  const leaving = new AbortController();
  res.once('close', () => res.writableFinished || leaving.abort());
  const reads = req.method === 'GET' || req.method === 'HEAD';
  return new Request(`${req.protocol}://${req.get('host')}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal: leaving.signal,
    ...(!reads && { body: createReadableStreamFromReadable(req), duplex: 'half' }),
  });
}

/**
 * @param {Incoming} req
 * @param {Outgoing} res
 * @param {string} html
 */
function sendPage(req, res, html) {
  res.vary('Accept-Encoding');
  if (!req.acceptsEncodings('gzip')) return void res.end(html);
  // At once: for a text of this size, going to another thread costs more than the compression.
  const body = gzipSync(html, { level: 3 });
  res.set({ 'Content-Encoding': 'gzip', 'Content-Length': String(body.length) }).end(body);
}
