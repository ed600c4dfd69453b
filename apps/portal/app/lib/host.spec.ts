import express from 'express';
import request from 'supertest';
import { readConfig } from '../../host/config.js';
import { refuseForeignWrites, securityHeaders, settleIdentity } from '../../host/security.js';

function host(env: Record<string, string> = {}) {
  const config = readConfig(env);
  const app = express();
  app.set('trust proxy', config.trustProxy);
  app.use(securityHeaders(config), refuseForeignWrites(config), settleIdentity(config));
  app.all('*', (req, res) => void res.json({ nonce: res.locals.nonce, headers: req.headers }));
  return app;
}

describe('refuseForeignWrites', () => {
  const app = host({ PUBLIC_URL: 'https://tandem.example' });

  it.each([
    ['our own form', { origin: 'https://tandem.example', 'sec-fetch-site': 'same-origin' }, 200],
    ['the address bar', { 'sec-fetch-site': 'none' }, 200],
    ['a program, which carries nobody’s cookie', {}, 200],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another host of ours', { origin: 'https://blog.tandem.example', 'sec-fetch-site': 'same-site' }, 403],
    ['an old browser on another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['our name without https', { origin: 'http://tandem.example' }, 403],
  ])('a write from %s', async (_who, headers, status) => {
    await request(app).post('/compte').set(headers).expect(status);
  });

  it('lets anybody read', async () => {
    await request(app)
      .get('/')
      .set({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
      .expect(200);
  });

  it('believes the Host header when no public address is given', async () => {
    const local = host();
    await request(local)
      .post('/')
      .set({ host: 'localhost:3000', origin: 'http://localhost:3000' })
      .expect(200);
    await request(local)
      .post('/')
      .set({ host: 'localhost:3000', origin: 'http://localhost:4000' })
      .expect(403);
  });
});

describe('settleIdentity', () => {
  const claims = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.example', host: 'inner:3000' };

  it('believes no claim of a visitor', async () => {
    const { headers } = (
      await request(host({ PUBLIC_URL: 'https://tandem.example' }))
        .get('/')
        .set(claims)
    ).body;
    expect(headers).toMatchObject({
      host: 'tandem.example',
      'x-forwarded-for': expect.stringContaining('127.0.0.1'),
    });
    expect(headers['x-forwarded-host']).toBeUndefined();
  });

  it('believes the proxy that it was told of', async () => {
    const behind = host({ PUBLIC_URL: 'https://tandem.example', TRUST_PROXY: '1' });
    expect((await request(behind).get('/').set(claims)).body.headers['x-forwarded-for']).toBe('203.0.113.9');
  });
});

describe('securityHeaders', () => {
  it('allows the scripts of this answer only', async () => {
    const app = host({ CHECKOUT_ORIGIN: 'https://pay.example/x' });
    const [first, second] = [await request(app).get('/'), await request(app).get('/')];
    const policy = first.headers['content-security-policy'];
    expect(policy).toContain(`script-src 'nonce-${first.body.nonce}' 'strict-dynamic'`);
    expect(policy).toContain("form-action 'self' https://pay.example");
    expect(first.body.nonce).not.toBe(second.body.nonce);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('asks for https from then on, where there is https', async () => {
    const secure = await request(host({ PUBLIC_URL: 'https://tandem.example' })).get('/');
    expect(secure.headers['strict-transport-security']).toContain('max-age=');
    expect((await request(host()).get('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('readConfig', () => {
  it('names the variable at fault', () => {
    expect(() => readConfig({ PORT: 'abc', API_URL: 'nowhere' })).toThrow(/PORT[^]*API_URL/);
  });
});
