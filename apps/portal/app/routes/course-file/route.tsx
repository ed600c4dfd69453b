import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCourseFile, readCourseFile } from '@tandem/contracts';
import { api, rawApi } from '../../lib/api.server';
import { byteRange, type ByteRange } from '../../lib/byte-range';
import { toFile } from '../../lib/uploads.server';

/** Played or read in the page; anything else is saved. */
const inPage = /^(?:audio|video)\/|^text\/vtt/;

/** A file of a lesson: its address names its content, so what a browser has of it stays true. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const address = { hash: params.hash ?? '', name: params.name ?? '' };
  const file = await api(request)(getCourseFile, { params: address });
  const played = inPage.test(file.mediaType);
  if (file.link && !played) return toFile(file.link);
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Content-Disposition': `${played ? 'inline' : 'attachment'}; filename="${file.name}"`,
    'Cache-Control': `${file.free ? 'public' : 'private'}, max-age=31536000, immutable`,
    'Accept-Ranges': 'bytes',
    ETag: `"${address.hash}"`,
  });
  if (request.headers.get('if-none-match')?.includes(address.hash))
    return new Response(null, { status: 304, headers });
  const range = byteRange(request.headers.get('range'), file.size);
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  if (range) headers.set('Content-Range', `bytes ${from}-${to}/${file.size}`);
  headers.set('Content-Length', String(to - from + 1));
  return new Response(pieces(request, address, { from, to }), { status: range ? 206 : 200, headers });
}

/** Asked of the API piece by piece, as the browser takes them. */
function pieces(request: Request, params: { hash: string; name: string }, { from, to }: ByteRange) {
  const call = rawApi(request);
  let at = from;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const bytes = await call(readCourseFile, { params, query: { from: at } });
      const wanted = bytes.subarray(0, to - at + 1);
      at += wanted.length;
      controller.enqueue(wanted);
      if (at > to) controller.close();
    },
  });
}
