import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { namedFieldMessage, problems, type ProblemBody, type ProblemCode } from '@tandem/contracts';
import { DomainError } from '../domain-error';
import { localeOf } from './locale';
import type { ApiRequest } from './request';

export interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
}

/** Every error leaves as problem+json. What is not known is 500 without internals; its cause goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const known = error instanceof DomainError ? error : new DomainError(codeOf(error));
    if (known.code === 'internal') {
      this.log.error(`${request.method} ${request.url.split('?')[0]} ${request.id}`, (error as Error)?.stack);
    }
    sendProblem(known, request, http.getResponse<Reply>());
  }
}

/** Writes a problem in the reader's language. For the filter, and for what goes wrong before any handler is found. */
export function sendProblem(
  { code, context, errors }: DomainError,
  request: Pick<ApiRequest, 'id' | 'headers'>,
  reply: Reply,
): void {
  const { status, ...title } = problems[code];
  const locale = localeOf(request);
  const body: ProblemBody = {
    type: `/problems/${code}`,
    title: title[locale],
    status,
    code,
    instance: request.id,
    ...(errors.length && {
      errors: errors.map((e) => ({ ...e, detail: namedFieldMessage(e.detail, locale) })),
    }),
    ...(Object.keys(context).length && { context }),
  };
  reply.status(status).header('content-type', 'application/problem+json');
  if (typeof context['retryAfter'] === 'number') reply.header('retry-after', String(context['retryAfter']));
  reply.send(body);
}

function codeOf(error: unknown): ProblemCode {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'body-too-large';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'unsupported-media-type';
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404) return 'not-found';
  if (status === 413) return 'body-too-large';
  if (status === 415) return 'unsupported-media-type';
  return status !== undefined && status >= 400 && status < 500 ? 'malformed-request' : 'internal';
}
