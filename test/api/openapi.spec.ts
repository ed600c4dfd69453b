import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { endpoints, getOpenApi, problems, statusOf } from '@tandem/contracts';
import { startTestApp, type TestApp } from '../support/app';

interface Operation {
  operationId: string;
  parameters: Array<{ name: string; in: string; required: boolean }>;
  requestBody?: unknown;
  responses: Record<string, unknown>;
}
type Paths = Record<string, Record<string, Operation>>;

// The validator is an ES module, which Jest would have to transform with all that it imports: it runs beside.
const validatorScript = `
  import { Validator } from '@seriousme/openapi-schema-validator';
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text));
  console.log(JSON.stringify({ valid, errors, version: validator.version }));`;

function validate(document: unknown): { valid: boolean; errors?: unknown; version: string } {
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', validatorScript], {
    cwd: path.join(__dirname, '..', '..'),
    input: JSON.stringify(document),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as { valid: boolean; version: string };
}

let api: TestApp;
let document: Record<string, unknown>;

beforeAll(async () => {
  api = await startTestApp();
  document = await api.as()(getOpenApi, {});
});
afterAll(() => api.close());

const operations = () =>
  Object.entries(document['paths'] as Paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

it('is valid OpenAPI 3.1, by a validator that refuses what is not', () => {
  expect(validate(document)).toMatchObject({ valid: true, version: '3.1' });
  expect(validate({ ...document, paths: { '/x': { get: { responses: 'none' } } } }).valid).toBe(false);
});

it('describes every endpoint once, under its own name', () => {
  const described = operations().map(({ operation }) => operation.operationId);
  expect(new Set(described).size).toBe(described.length);
  expect(described.sort()).toEqual(Object.keys(endpoints).sort());
});

it.each(Object.entries(endpoints))('%s is described as it is served', (name, endpoint) => {
  const { path, method, operation } = operations().find((entry) => entry.operation.operationId === name)!;
  expect([method, path]).toEqual([
    endpoint.method.toLowerCase(),
    endpoint.path.replace(/:(\w+)/g, (_, param: string) => `{${param}}`),
  ]);
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  expect(inPath.map((parameter) => parameter.name).sort()).toEqual(
    [...endpoint.path.matchAll(/:(\w+)/g)].map(([, param]) => param).sort(),
  );
  const takes = endpoint.body !== undefined || endpoint.upload === true || endpoint.consumes !== undefined;
  expect(operation.requestBody !== undefined).toBe(takes);
  expect(Object.keys(operation.responses).sort()).toEqual([String(statusOf(endpoint)), 'default'].sort());
});

it('names every problem code', () => {
  const { components } = document as {
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
  };
  expect(components.schemas.Problem.properties.code.enum.sort()).toEqual(Object.keys(problems).sort());
});

it('hides the moving of the clock where there is none', async () => {
  const still = await startTestApp({ ADJUSTABLE_CLOCK: '0' });
  const { paths } = await still.as()(getOpenApi, {});
  expect(Object.keys(paths as Paths)).not.toContain('/demo/clock');
  const answer = await fetch(`${still.url}/demo/clock`, { method: 'POST' });
  expect(answer.status).toBe(404);
  await still.close();
});
