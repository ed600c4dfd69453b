import type { LoaderFunctionArgs } from '@remix-run/node';
import { getWorkEvidencePdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { params: { cohortId: params.cohortId ?? '', personId: params.personId ?? '' } };
  const pdf = (await api(request)(getWorkEvidencePdf, asked)) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'inline; filename="suivi-a-distance.pdf"',
    },
  });
}
