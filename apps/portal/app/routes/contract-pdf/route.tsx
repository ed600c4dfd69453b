import type { LoaderFunctionArgs } from '@remix-run/node';
import { getContractPdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** The contract at an address that looks like a file, so that it saves under a good name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const orderId = params.orderId ?? '';
  const pdf = (await api(request)(getContractPdf, { params: { orderId } })) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'inline; filename="contrat.pdf"',
    },
  });
}
