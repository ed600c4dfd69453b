import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCertificateImage } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** What previews of a shared link show. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const png = (await api(request)(getCertificateImage, {
    params: { code: params.code ?? '' },
  })) as unknown as ArrayBuffer;
  return new Response(png, {
    // It may be revoked: a preview is made anew within the hour.
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  });
}
