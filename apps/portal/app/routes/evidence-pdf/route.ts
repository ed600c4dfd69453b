import type { LoaderFunctionArgs } from '@remix-run/node';
import { getWorkEvidencePdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { evidenceAsked } from '../formatrice/evidence/evidence-asked';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const pdf = (await api(request)(
    getWorkEvidencePdf,
    evidenceAsked(request, params),
  )) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'inline; filename="suivi-a-distance.pdf"',
    },
  });
}
