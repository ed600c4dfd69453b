import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { asked, read, root } from './compose';

/** As the tools read them that will use them. */
const folder = mkdtempSync(path.join(tmpdir(), 'tandem-compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = (program: string) => spawnSync(program, ['version']).status === 0;
const when = (program: string) => (isInstalled(program) ? it : it.skip);
const why = (program: string) => (isInstalled(program) ? '' : ` (skipped: ${program} is not installed)`);
const given = Object.fromEntries([...asked].map((name) => [name, `${name.toLowerCase()}.example`]));
const env = { ...process.env, ...given };

/** Debian's docker-compose is of before `name`, which keeps the volumes' names whatever the folder is called. */
function config(text: string): string {
  const copy = path.join(folder, 'compose.yaml');
  writeFileSync(copy, text.replace(/^name: tandem$/m, ''));
  return execFileSync('docker-compose', ['-f', copy, 'config'], { env, encoding: 'utf8', stdio: 'pipe' });
}

when('docker-compose')(`Compose accepts its file${why('docker-compose')}`, () => {
  const text = read('docker/compose.yaml');
  const { services } = parse(config(text));
  expect(services.api.environment.PORTAL_URL).toBe(`https://${given['ACADEMY_DOMAIN']}`);
  expect(() => config(text.replace('init: true', 'innit: true'))).toThrow('innit');
});

when('caddy')(`Caddy accepts its file and knows whom to ask${why('caddy')}`, () => {
  const file = path.join(root, 'docker', 'Caddyfile');
  const caddy = (command: string) =>
    execFileSync('caddy', [command, '--adapter', 'caddyfile', '--config', file], { env, stdio: 'pipe' });
  caddy('validate');
  const routes = JSON.parse(caddy('adapt').toString()).apps.http.servers.srv0.routes;
  const upstreams = routes.map((route: { match: Array<{ host: string[] }>; handle: unknown }) => [
    route.match[0]!.host[0],
    /"dial":"([^"]+)"/.exec(JSON.stringify(route.handle))?.[1],
  ]);
  expect(Object.fromEntries(upstreams)).toEqual({
    [given['ACADEMY_DOMAIN']!]: 'portal:3000',
    [given['API_DOMAIN']!]: 'api:3001',
  });
});
