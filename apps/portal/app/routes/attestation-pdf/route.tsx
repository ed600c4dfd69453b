import type { LoaderFunctionArgs } from '@remix-run/node';
import { getAttestationPdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** An attestation at an address that looks like a file, so that it saves under a good name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const attestationId = params.attestationId ?? '';
  const pdf = (await api(request)(getAttestationPdf, {
    params: { attestationId },
  })) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'inline; filename="attestation.pdf"',
    },
  });
}
