import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { namedFieldMessage, problems, type ProblemBody, type ProblemCode } from '@tandem/contracts';
import { DomainError } from '../domain-error';
import { localeOf } from './locale';
import type { ApiRequest } from './request';

interface Reply {
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
    const problem = problems[known.code];
    const locale = localeOf(request);
    const errors = known.errors.map((e) => ({ ...e, detail: namedFieldMessage(e.detail, locale) }));
    const body: ProblemBody = {
      type: `/problems/${known.code}`,
      title: problem[locale],
      status: problem.status,
      code: known.code,
      instance: request.id,
      ...(errors.length && { errors }),
      ...(Object.keys(known.context).length && { context: known.context }),
    };
    const reply = http
      .getResponse<Reply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json');
    const retryAfter = known.context['retryAfter'];
    if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
    reply.send(body);
  }
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
