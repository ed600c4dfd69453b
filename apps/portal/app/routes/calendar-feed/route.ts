import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readCalendarFeed } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** For calendar programs: asked for again and again, mostly for nothing new. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const calendar = (await api(request)(readCalendarFeed, { params: { token } })) as unknown as ArrayBuffer;
  const etag = `"${createHash('sha256').update(new Uint8Array(calendar)).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(calendar, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="calendrier.ics"',
    },
  });
}
