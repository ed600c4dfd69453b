import {
  applyDecorators,
  createParamDecorator,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type StreamableFile,
  type ExecutionContext,
} from '@nestjs/common';
import {
  statusOf,
  type Endpoint as EndpointContract,
  type InputOf,
  type ResponseOf,
} from '@tandem/contracts';
import type { KnownActor } from './actor';
import { parseInput } from './parse-input';
import type { ApiRequest } from './request';

const ENDPOINT = 'tandem:endpoint';

export function endpointOf(context: ExecutionContext): EndpointContract | undefined {
  return Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointContract | undefined;
}

const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  return parseInput(endpointOf(context)!, request);
});

const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ApiRequest>().actor,
);

const Request = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<ApiRequest>(),
);

type Handler<E extends EndpointContract> = (
  input: InputOf<E>,
  actor: KnownActor,
  request: ApiRequest,
) => Promise<AnswerOf<E>> | AnswerOf<E>;

/** Bytes may also leave as a stream. */
type AnswerOf<E extends EndpointContract> =
  ResponseOf<E> extends Uint8Array ? ResponseOf<E> | StreamableFile : ResponseOf<E>;

/**
 * Binds a controller method to an endpoint of the contracts: route, status, validated input and caller. The method's
 * parameters are `(input, actor, request)`; the compiler holds its answer to the contract.
 *
 * The actor is typed as known; where the policy lets `anonymous` in, `personId` may be null: take `Actor` there.
 */
export function Endpoint<E extends EndpointContract>(endpoint: E) {
  return <T extends Handler<E>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<T>,
  ): void => {
    const decorators = [
      RequestMapping({ method: RequestMethod[endpoint.method], path: endpoint.path }),
      HttpCode(statusOf(endpoint)),
      SetMetadata(ENDPOINT, endpoint),
    ];
    if (endpoint.produces) decorators.push(Header('content-type', endpoint.produces));
    applyDecorators(...decorators)(target, key, descriptor);
    Input()(target, key, 0);
    Caller()(target, key, 1);
    Request()(target, key, 2);
  };
}
