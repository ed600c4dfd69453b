import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ProblemError, uploadSubmissionFile, getSubmissionFile, type ProblemBody } from '@tandem/contracts';
import { request as ask } from 'undici';
import { apiHeaders } from './api.server';
import { config } from './config.server';

/** Hands a posted file on to the API as it comes: nothing of it is kept here. @throws ProblemError */
export async function forwardUpload(
  request: Request,
  params: { courseSlug: string; assignmentKey: string },
): Promise<void> {
  const answer = await ask(addressOf(uploadSubmissionFile.path, params), {
    method: 'POST',
    headers: { ...apiHeaders(request), 'content-type': request.headers.get('content-type') ?? '' },
    body: request.body && Readable.fromWeb(request.body as ReadableStream),
  });
  const body = (await answer.body.json()) as ProblemBody;
  if (answer.statusCode >= 400) throw new ProblemError(body);
}

/**
 * A file that was handed in, as the API gives it. Always saved, never shown: whatever it holds, nothing of it acts in the
 * portal's name. @throws ProblemError
 */
export async function download(request: Request, fileId: string): Promise<Response> {
  const answer = await ask(addressOf(getSubmissionFile.path, { fileId }), {
    headers: apiHeaders(request),
    signal: request.signal,
  });
  if (answer.statusCode >= 400) throw new ProblemError((await answer.body.json()) as ProblemBody);
  const headers = new Headers({
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
  });
  for (const name of ['content-disposition', 'content-length']) {
    const value = answer.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Response(Readable.toWeb(answer.body) as unknown as BodyInit, { headers });
}

function addressOf(path: string, params: Record<string, string>): string {
  return config.apiUrl + path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
