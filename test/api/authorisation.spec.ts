import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { endpoints, listCohorts } from '@tandem/contracts';
import { Relay } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { AppModule } from '../../apps/api/src/app.module';
import { createAcademy } from '../support/academy';
import { testConfig } from '../support/config';
import { cloneDatabase } from '../support/database';
import { openSession } from '../support/factories';
import { fingerprint } from '../support/fingerprint';
import { ticketFor } from '../support/second-factor';
import { startShop, type Shop } from '../support/shop';
import { matrix, requests } from './authorisation-areas';
import { createWorld, type Call, type World } from './authorisation-world';

const actors = ['anonymous', 'guest', 'student', 'otherStudent', 'trainer', 'otherTrainer', 'owner'] as const;

let shop: Shop;
let world: World;

beforeAll(async () => {
  shop = await startShop();
  // Jobs would change rows while a refusal is being checked; what they do is not asked here.
  await shop.app.get(Relay).onApplicationShutdown();
  world = await createWorld(shop, await createAcademy(shop));
});
afterAll(() => shop.close());

it('has one line for every endpoint', () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(endpoints).sort());
  expect(Object.keys(requests).sort()).toEqual(Object.keys(endpoints).sort());
  for (const line of Object.values(matrix)) expect(line.split(' ')).toHaveLength(actors.length);
});

it.each(Object.entries(matrix))('%s: %s', async (name, line) => {
  const expected = line.split(' ');
  const seen: string[] = [];
  for (const [column, actor] of actors.entries()) seen.push(await answered(name, actor, expected[column]!));
  expect(seen.join(' ')).toBe(line);
});

it.each(Object.entries(matrix))(
  '%s lets a sign-in that waits for its second step no further than nobody',
  async (name, line) => {
    const call = await requests[name]!(world);
    const ticket = await ticketFor(shop.dataSource, world.owner.id);
    expect(String(await send(name, call, ticket))).toBe(line.split(' ')[0]);
  },
);

/** The status, `!` when something changed that must not, `=` when nothing did and the table says so. */
async function answered(name: string, actor: (typeof actors)[number], expected: string): Promise<string> {
  const call = await requests[name]!(world);
  const person = actor === 'anonymous' ? null : world[actor];
  const token = person && (await openSession(shop.dataSource, person.id));
  // Who may change things may: there is nothing to compare, and another answer than this one fails anyway.
  if (endpoints[name]!.method !== 'GET' && /^2\d\d$/.test(expected))
    return String(await send(name, call, token));
  const before = await fingerprint(shop.dataSource);
  const status = await send(name, call, token);
  const changed = (await fingerprint(shop.dataSource)) !== before;
  const mustNotChange = status >= 400 || endpoints[name]!.method === 'GET';
  if (mustNotChange && changed) return `${status}!`;
  return `${status}${expected.endsWith('=') && !changed ? '=' : ''}`;
}

/** The status. What is not read, such as a large PDF, would hold its connection, and the API's end with it. */
async function send(name: string, call: Call, token: string | null): Promise<number> {
  const { method, path } = endpoints[name]!;
  const filled = path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(call.params![param]!));
  const headers = new Headers(call.init?.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (call.body) headers.set('content-type', 'application/json');
  const body = call.body ? JSON.stringify(call.body) : undefined;
  const answer = await fetch(`${shop.url}${filled}?${new URLSearchParams(call.query)}`, {
    method,
    body,
    ...call.init,
    headers,
  });
  await answer.arrayBuffer();
  return answer.status;
}

it('shows a trainer her cohorts alone', async () => {
  const { cohorts } = await shop.as(world.trainer.token)(listCohorts, { query: {} });
  expect(cohorts.map(({ id }) => id)).toEqual([world.cohortId]);
  const all = await shop.as(world.owner.token)(listCohorts, { query: {} });
  expect(all.cohorts.map(({ id }) => id)).toEqual(
    expect.arrayContaining([world.cohortId, world.otherCohortId]),
  );
});

@Controller('forgotten')
class ForgottenController {
  @Get()
  secrets() {
    return 'secrets';
  }
}

it('refuses a controller method that is no endpoint, to the owner too', async () => {
  const database = await cloneDatabase();
  const imports = [AppModule.with(testConfig({ DATABASE_URL: database.url }))];
  const module = await Test.createTestingModule({ imports, controllers: [ForgottenController] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/forgotten`;
  const [owner] = await module.get(DataSource).query(
    `INSERT INTO person (id, email, name, password_hash, roles, locale, created_at)
     VALUES (gen_random_uuid(), 'o@exemple.fr', 'O', 'x', '{owner}', 'fr', now()) RETURNING id`,
  );
  const authorization = `Bearer ${await openSession(module.get(DataSource), owner.id)}`;
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, { headers: { authorization } })).status).toBe(403);
  await app.close();
  await database.drop();
});
