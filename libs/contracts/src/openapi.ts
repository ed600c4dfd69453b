import { z } from 'zod';
import { endpoints } from './endpoints';
import { statusOf, type Endpoint } from './endpoint';
import { policy } from './policy';
import { problems } from './problems';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 description of the endpoints: the only place where it is made, from the same objects that serve. */
export function openApiDocument(options: { serverUrl: string; demo: boolean }): Json {
  const paths: Record<string, Json> = {};
  for (const [name, e] of Object.entries(endpoints)) {
    if (e.demoOnly && !options.demo) continue;
    const path = e.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[e.method.toLowerCase()] = operation(name, e);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tandem',
      version: '1.0.0',
      description: 'API of a training academy. Errors are RFC 9457 problem documents.',
      license: { name: 'AGPL-3.0', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: options.serverUrl }],
    security: [{}, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'Session token from /sign-in' },
      },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'Why it was refused',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(name: string, e: Endpoint): Json {
  return {
    operationId: name,
    tags: [e.tag],
    summary: e.summary,
    description: `Allowed: ${describeAccess(e)}.`,
    parameters: [...parameters('path', e.params), ...parameters('query', e.query)],
    ...(e.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schema(e.body, 'input') } } },
    }),
    ...(e.upload && {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
    }),
    ...(e.consumes && { requestBody: { required: true, content: { [e.consumes]: {} } } }),
    responses: {
      [statusOf(e)]: success(e),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const upload: Json = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

function success(e: Endpoint): Json {
  if (e.produces) return { description: 'The file', content: { [e.produces]: {} } };
  if (!e.response) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: schema(e.response, 'output') } } };
}

function describeAccess(e: Endpoint): string {
  const cell = (policy[e.access.resource] as Record<string, Record<string, string>>)[e.access.action] ?? {};
  return Object.entries(cell)
    .map(([role, relation]) => `${role} (${relation})`)
    .join(', ');
}

function parameters(place: 'path' | 'query', shape: z.ZodType | undefined): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schema(shape, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, s]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: s,
  }));
}

function schema(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    context: { type: 'object' },
  },
};
