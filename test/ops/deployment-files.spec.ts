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
const given = {
  ...Object.fromEntries([...asked].map((name) => [name, `${name.toLowerCase()}.example`])),
  FILES_URL: 'https://fichiers.example',
} as Record<string, string>;
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
  const caddy = (command: string, filesUrl: string) =>
    execFileSync('caddy', [command, '--adapter', 'caddyfile', '--config', file], {
      env: { ...env, FILES_URL: filesUrl },
      stdio: 'pipe',
    });
  const upstreams = (filesUrl: string) => {
    const { routes } = JSON.parse(caddy('adapt', filesUrl).toString()).apps.http.servers.srv0;
    return Object.fromEntries(
      routes.flatMap((route: { match: Array<{ host: string[] }>; handle: unknown }) =>
        route.match[0]!.host.map((host) => [
          host,
          /"dial":"([^"]+)"/.exec(JSON.stringify(route.handle))?.[1],
        ]),
      ),
    );
  };
  const twoDomains = { [given['ACADEMY_DOMAIN']!]: 'portal:3000', [given['API_DOMAIN']!]: 'api:3001' };
  caddy('validate', given['FILES_URL']!);
  expect(upstreams(given['FILES_URL']!)).toEqual({ ...twoDomains, 'fichiers.example': 'api:3001' });
  // Left out, or another name for the API's own address.
  for (const filesUrl of ['', `https://${given['API_DOMAIN']}`])
    expect(upstreams(filesUrl)).toEqual(twoDomains);
});
