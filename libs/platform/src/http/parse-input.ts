import { fieldMessage, type Endpoint, type FieldProblem, type Locale } from '@tandem/contracts';
import type { z } from 'zod';
import { DomainError } from '../domain-error';
import { localeOf } from './locale';
import type { ApiRequest } from './request';

/** Validates params, query and body against the endpoint. @throws DomainError `validation` or `not-found` */
export function parseInput(endpoint: Endpoint, request: ApiRequest): unknown {
  const locale = localeOf(request);
  const errors: FieldProblem[] = [];
  const params = check(endpoint.params, request.params, '#/params', locale, errors);
  // An address that cannot exist is answered like one that does not.
  if (errors.length) throw new DomainError('not-found');
  const query = check(endpoint.query, request.query, '#/query', locale, errors);
  if (!isTaken(endpoint, request.headers['content-type'] ?? ''))
    throw new DomainError('unsupported-media-type');
  const body = endpoint.rawBody ? undefined : check(endpoint.body, request.body ?? {}, '#', locale, errors);
  if (errors.length) throw new DomainError('validation', {}, errors);
  return { params, query, body };
}

/** Fastify reads these types wherever they are sent. */
function isTaken({ upload, consumes }: Endpoint, contentType: string): boolean {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (consumes || type.startsWith('message/')) return type === consumes;
  return Boolean(upload) || !type.startsWith('multipart/');
}

function check(
  shape: z.ZodType | undefined,
  value: unknown,
  root: string,
  locale: Locale,
  errors: FieldProblem[],
): unknown {
  if (!shape) return undefined;
  const parsed = shape.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = [root, ...issue.path.map((step) => String(step))].join('/');
    errors.push({ pointer, detail: fieldMessage(issue, locale) });
  }
  return undefined;
}
