import { existsSync } from 'node:fs';
import path from 'node:path';
import { configSchema, parseConfig } from '@tandem/platform';
import { portalSchema, readConfig } from '../../apps/portal/host/config.js';
import { asked, compose, environmentOf, lastStage, read, root } from './compose';

const given = {
  ACADEMY_DOMAIN: 'academie.example',
  API_DOMAIN: 'api.academie.example',
  POSTGRES_PASSWORD: 'abc123',
  SECRET_KEY: '0123456789abcdef0123456789abcdef',
  SMTP_URL: 'smtps://user:word@mail.example:465',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
};

const services = Object.entries(compose.services);
const ours = ['api', 'worker', 'migrate'];
const oneShot = ['migrate'];
const longRunning = services.filter(([name]) => !oneShot.includes(name));
const dockerfiles: Array<[service: string, dockerfile: string]> = [
  ['api', 'docker/api.Dockerfile'],
  ['portal', 'docker/portal.Dockerfile'],
];

describe('compose.yaml', () => {
  it('runs the whole product', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api', 'caddy', 'migrate', 'portal', 'postgres', 'redis', 'worker'].sort(),
    );
  });

  it.each(longRunning)('%s comes back by itself and has its health watched', (_name, service) => {
    expect(service.restart).toBe('unless-stopped');
    const file = dockerfiles.find(([name]) => compose.services[name]?.image === service.image)?.[1];
    expect(service.healthcheck?.test ?? (file && lastStage(file).HEALTHCHECK)).toBeTruthy();
  });

  it.each(['api', 'worker', 'migrate', 'portal', 'redis'])('%s does not run as root', (name) => {
    expect(compose.services[name]?.user).toMatch(/^(node|redis)$/);
  });

  it('opens nothing to the outside but the web', () => {
    const open = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(open).toEqual(['caddy 80:80', 'caddy 443:443', 'caddy 443:443/udp']);
  });

  it.each(services)('%s waits for services that exist, with volumes that are declared', (_name, service) => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      const target = compose.services[other];
      expect(target).toBeDefined();
      if (condition === 'service_completed_successfully') expect(target?.restart).toBe('no');
      else expect(condition).toBe('service_healthy');
    }
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect(existsSync(path.join(root, 'docker', source))).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });

  it.each(ours)('%s gets variables that the schema knows, and a configuration that boots', (name) => {
    const environment = environmentOf(name, given);
    expect(Object.keys(configSchema.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
    const config = parseConfig(environment);
    expect(config).toMatchObject({
      NODE_ENV: 'production',
      API_URL: 'https://api.academie.example',
      TRUST_PROXY: 1,
    });
    expect(config.MAIL_FROM).toContain('@');
  });

  it('gives the portal variables that its schema knows, and secure cookies', () => {
    const { NODE_ENV, ...environment } = environmentOf('portal', given);
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(portalSchema.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(readConfig(environment)).toMatchObject({ secure: true, trustProxy: 1, demo: false });
  });

  it('asks for nothing that .env.example does not describe', () => {
    const described = [...read('.env.example').matchAll(/^(?:# )?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(described).toEqual(expect.arrayContaining([...asked]));
    expect([...asked]).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});

describe.each(dockerfiles)('the image of %s', (service, dockerfile) => {
  const stage = lastStage(dockerfile);

  it('is the one that Compose builds, without root, with a command that exists', () => {
    const builder = services.find(
      ([, { image, build }]) => build && image === compose.services[service]?.image,
    );
    expect(builder?.[1].build?.dockerfile).toBe(dockerfile);
    expect(stage['USER']).toEqual(['node']);
    for (const script of commands(service, stage['CMD']![0]!)) {
      expect({ script, there: existsSync(path.join(root, sourceOf(script))) }).toEqual({
        script,
        there: true,
      });
    }
  });

  it('listens where Caddy and its health check look', () => {
    const port = /PORT=(\d+)/.exec(stage['ENV']!.join(' '))?.[1];
    expect(stage['EXPOSE']).toEqual([port]);
    expect(read('docker/Caddyfile')).toContain(`reverse_proxy ${service}:${port}`);
  });
});

it('Caddy is told the domains that its file asks for', () => {
  const names = [...read('docker/Caddyfile').matchAll(/\{\$(\w+)\}/g)].map(([, name]) => name);
  expect(Object.keys(compose.services['caddy']!.environment!)).toEqual(names);
});

/** Scripts that the image of a service is started with, by itself and by the services that share it. */
function commands(service: string, own: string): string[] {
  const image = compose.services[service]?.image;
  const shared = services.filter(([, other]) => other.image === image);
  const all = [
    JSON.parse(own) as string[],
    ...shared.flatMap(([, { command }]) => (command ? [command] : [])),
  ];
  return all.map((command) => command.find((word) => /\.m?js$/.test(word))!);
}

function sourceOf(script: string): string {
  return script.replace('/dist/', '/src/').replace(/(\/src\/.*)\.js$/, '$1.ts');
}
