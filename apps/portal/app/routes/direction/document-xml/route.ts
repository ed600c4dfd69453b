import { getDocumentXml } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { api } from '../../../lib/api.server';

/** An invoice or a credit note as accountants' software and platforms read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const documentId = params.documentId ?? '';
  const xml = (await api(request)(getDocumentXml, { params: { documentId } })) as unknown as ArrayBuffer;
  const name = (new URL(request.url).searchParams.get('nom') ?? 'document').replace(/[^\w-]/g, '');
  return new Response(xml, {
    headers: {
      'Content-Type': 'application/xml',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="${name}.xml"`,
    },
  });
}
