import type { LoaderFunctionArgs } from '@remix-run/node';
import { getDocumentPdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** An invoice or a credit note at an address that looks like a file, so that it saves under a good name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const documentId = params.documentId ?? '';
  const pdf = (await api(request)(getDocumentPdf, { params: { documentId } })) as unknown as ArrayBuffer;
  const name = (new URL(request.url).searchParams.get('nom') ?? 'document').replace(/[^\w-]/g, '');
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
    },
  });
}
