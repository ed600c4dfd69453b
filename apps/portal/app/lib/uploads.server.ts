import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { redirect } from '@remix-run/node';
import {
  getSubmissionFile,
  linkSubmissionFile,
  pathOf,
  ProblemError,
  uploadSubmissionFile,
  type ProblemBody,
} from '@tandem/contracts';
import { request as ask } from 'undici';
import { apiHeaders, rawApi } from './api.server';
import { config } from './config.server';

/** Hands a posted file on to the API as it comes: nothing of it is kept here. @throws ProblemError */
export async function forwardUpload(
  request: Request,
  params: { courseSlug: string; assignmentKey: string },
): Promise<void> {
  const answer = await ask(config.apiUrl + pathOf(uploadSubmissionFile, params), {
    method: 'POST',
    headers: { ...apiHeaders(request), 'content-type': request.headers.get('content-type') ?? '' },
    body: request.body && Readable.fromWeb(request.body as ReadableStream),
  });
  const body = (await answer.body.json()) as ProblemBody;
  if (answer.statusCode >= 400) throw new ProblemError(body);
}

/**
 * A file that was handed in: from the origin of files where there is one, else as the API gives it. Always saved, never
 * shown: whatever it holds, nothing of it acts in the portal's name. @throws ProblemError
 */
export async function download(request: Request, fileId: string): Promise<Response> {
  const params = { fileId };
  const { link } = await rawApi(request)(linkSubmissionFile, { params });
  if (link) return toFile(link);
  const answer = await ask(config.apiUrl + pathOf(getSubmissionFile, params), {
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

/** To the origin of files. The link is hers, and short-lived: nobody keeps the way to it. */
export const toFile = (link: string): Response =>
  redirect(link, { headers: { 'Cache-Control': 'no-store' } });
