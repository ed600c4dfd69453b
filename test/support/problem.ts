import type { ProblemBody, ProblemCode } from '@tandem/contracts';
import { ProblemError, problems } from '@tandem/contracts';

/** Traces of what is behind: stacks, files, SQL, names of libraries. */
const internals = /\bat \S+ \(|node_modules|\.[jt]s:\d|SELECT |INSERT |typeorm|fastify|QueryFailed|zod/i;

/** Holds an error answer to RFC 9457 and to the table of problems, without a word of internals; returns its body. */
export async function expectProblem(
  answer: Response | Promise<Response>,
  code: ProblemCode,
  locale: 'fr' | 'en' = 'fr',
): Promise<ProblemBody> {
  const response = await answer;
  const text = await response.text();
  expect({ status: response.status, text }).toEqual({
    status: problems[code].status,
    text: expect.stringContaining(`"code":"${code}"`) as string,
  });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(text).not.toMatch(internals);
  const body = JSON.parse(text) as ProblemBody;
  expect(body).toMatchObject({
    type: `/problems/${code}`,
    title: problems[code][locale],
    status: problems[code].status,
    instance: response.headers.get('x-request-id'),
  });
  return body;
}

/** What a call of the typed client was refused with. @throws when it was not */
export async function problemOf(call: Promise<unknown>): Promise<ProblemBody> {
  const error = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
