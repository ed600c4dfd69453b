import type { LoaderFunctionArgs } from '@remix-run/node';
import { getSeatAttestationPdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { evidenceAsked } from '../formatrice/evidence/evidence-asked';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { query } = evidenceAsked(request, params);
  const asked = { params: { cohortId: params.cohortId ?? '', enrolmentId: query.seat ?? '' } };
  const pdf = (await api(request)(getSeatAttestationPdf, asked)) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'inline; filename="attestation-d-assiduite.pdf"',
    },
  });
}
