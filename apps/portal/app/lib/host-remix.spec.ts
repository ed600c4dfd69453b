import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import express from 'express';
import request from 'supertest';
import { remixHandler } from '../../host/remix.js';

const html = `<!DOCTYPE html><p>${'déjà vu '.repeat(500)}</p>`;
let asked: LoaderFunctionArgs;
let started: () => void;

/** Routes of one page that is always the same text, one file, and one loader that never answers. */
const routes = {
  page: {
    default: () => null,
    loader: (call: LoaderFunctionArgs) => {
      asked = call;
      return null;
    },
  },
  file: {
    loader: () =>
      new Response(new Blob(['%PDF', '-1.7']).stream(), { headers: { 'Content-Type': 'text/plain' } }),
    action: async (call: ActionFunctionArgs) => Response.json(await call.request.json(), { status: 422 }),
  },
  slow: {
    loader: (call: LoaderFunctionArgs) => {
      asked = call;
      started();
      return new Promise(() => undefined);
    },
  },
};

const build = {
  routes: Object.fromEntries(Object.entries(routes).map(([id, module]) => [id, { id, path: id, module }])),
  assets: { routes: {} },
  entry: {
    module: {
      handleError: () => undefined,
      default: (_request: Request, status: number, headers: Headers) => {
        headers.append('Set-Cookie', 'a=1');
        headers.append('Set-Cookie', 'b=2');
        return Object.assign(new Response(null, { status, headers }), { html });
      },
    },
  },
  future: { v3_singleFetch: true },
} as unknown as ServerBuild;

const app = express();
app.use((_req, res, next) => ((res.locals.nonce = 'n'), next()), remixHandler(build));

describe('remixHandler', () => {
  it.each([
    ['compressed', 'gzip, deflate, br', 'gzip'],
    ['as it is', 'identity', undefined],
  ])('sends a page whole, %s', async (_how, accepted, encoding) => {
    const answer = await request(app).get('/page').set('accept-encoding', accepted).expect(200, html);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], vary: 'Accept-Encoding' });
  });

  it('tells the loader what was asked, and the nonce', async () => {
    await request(app).get('/page?x=1').set({ host: 'tandem.example', cookie: 'c=3' });
    expect(asked.request.url).toBe('http://tandem.example/page?x=1');
    expect(asked.request.headers.get('cookie')).toBe('c=3');
    expect(asked.context.nonce).toBe('n');
  });

  it('sends no text for HEAD', async () => {
    const answer = await request(app).head('/page').expect(200);
    expect(answer.headers['set-cookie']).toHaveLength(2);
    expect(answer.text).toBeUndefined();
  });

  it('passes files and posted bodies on', async () => {
    await request(app).get('/file').expect('Content-Type', /text/).expect(200, '%PDF-1.7');
    await request(app).post('/file').send({ text: 'é' }).expect(422, { text: 'é' });
  });

  it('lets a loader know that the visitor has left', async () => {
    const server = app.listen(0);
    const begun = new Promise<void>((resolve) => (started = resolve));
    const visit = http.get({ port: (server.address() as AddressInfo).port, path: '/slow' });
    visit.on('error', () => undefined);
    await begun;
    const left = once(asked.request.signal, 'abort');
    visit.destroy();
    await left;
    server.close();
  });
});
