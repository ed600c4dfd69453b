import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCertificatePdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** The PDF at an address that looks like a file, so that it saves under a good name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  const pdf = (await api(request)(getCertificatePdf, { params: { code } })) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `inline; filename="certificat-${code.replace(/[^\w-]/g, '')}.pdf"`,
    },
  });
}
