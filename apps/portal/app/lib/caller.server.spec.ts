import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerAsked, callerText, type Me } from '@tandem/contracts';
import { askingAlong, callerOf } from './caller.server';

const me: Me = {
  ...{ id: '01', kind: 'member', name: 'Zoé', email: 'zoe@exemple.fr' },
  ...{ locale: 'fr', roles: [], enrolled: true, unread: 2 },
};
const alone: Me = { ...me, name: 'asked alone' };
const outgoing = { method: 'GET' as const, headers: { accept: 'application/json' }, body: undefined };

let url: string;
/** Of each request to the API: whether it brought the question. */
const brought: boolean[] = [];

const api = http.createServer((request, response) => {
  brought.push(request.headers[callerAsked] === '1');
  if (request.url === '/broken') return void request.socket.destroy();
  if (request.url !== '/silent') response.setHeader(callerAsked, callerText(me));
  response.end('{}');
});

beforeAll(async () => {
  await once(api.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => {
  api.closeAllConnections();
  api.close();
});
beforeEach(() => void brought.splice(0));

const visit = () => new Request('http://localhost/espace');
const askAlone = () => Promise.resolve(alone);
const never = () => Promise.reject(new Error('asked alone'));

describe('the question who is calling', () => {
  it('goes along with one request of the page, and answers all its loaders', async () => {
    const page = visit();
    const loaders = [callerOf(page, never), callerOf(page, never)];
    const send = askingAlong(page);
    await Promise.all([send(`${url}/a`, outgoing), send(`${url}/b`, outgoing)]);
    expect(await Promise.all(loaders)).toEqual([me, me]);
    expect(brought.sort()).toEqual([false, true]);
  });

  it('never goes along with a request of another page', async () => {
    const asking = callerOf(visit(), askAlone);
    await askingAlong(visit())(`${url}/a`, outgoing);
    expect(await asking).toBe(alone);
    expect(brought).toEqual([false]);
  });

  it('is asked alone where the page asks nothing else', async () => {
    expect(await callerOf(visit(), askAlone)).toBe(alone);
    expect(brought).toEqual([]);
  });

  it.each(['/silent', '/broken'])('is asked again when the answer of %s does not have it', async (path) => {
    const page = visit();
    const asking = callerOf(page, askAlone);
    await askingAlong(page)(url + path, outgoing).catch(() => null);
    expect(await asking).toBe(alone);
  });
});
