import type Stripe from 'stripe';
import type { Decline } from './cards';

type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ErrorBody {
  type: ErrorType;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  setup_intent?: Stripe.SetupIntent;
}

/** An answer that is not 2xx. stripe-node takes a body without `error` for success, whatever the status. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }
}

export const invalidRequest = (message: string, param?: string, code?: string): ApiError =>
  new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code && { code }),
    ...(param && { param }),
  });

/** 404 when the id is in the path, 400 when it is a parameter of the body. */
export const noSuch = (noun: string, id: string, param = 'id'): ApiError =>
  new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  });

/** 402 with the objects as the refusal left them. */
export const cardError = (
  decline: Decline,
  left: Pick<ErrorBody, 'payment_intent' | 'payment_method' | 'setup_intent'>,
): ApiError =>
  new ApiError(402, {
    type: 'card_error',
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
    ...structuredClone(left),
  });

export const notCovered = (method: string, path: string): ApiError =>
  new ApiError(404, {
    type: 'invalid_request_error',
    code: 'sandbox_not_covered',
    message: `Not covered by the sandbox: ${method} ${path}. The list of what is covered is at /_sandbox/coverage.`,
  });

/** The answers of faults that tests ask for. */
export function askedFor(fault: 'error' | 'rate_limit' | 'in_use'): ApiError {
  if (fault === 'rate_limit') {
    return new ApiError(429, {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Request rate limit exceeded, as asked for at /_sandbox/faults.',
    });
  }
  if (fault === 'in_use') {
    return new ApiError(409, {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message:
        'There is currently another in-progress request using this idempotent key, as asked for at /_sandbox/faults.',
    });
  }
  return new ApiError(500, { type: 'api_error', message: 'A fault was asked for at /_sandbox/faults.' });
}
