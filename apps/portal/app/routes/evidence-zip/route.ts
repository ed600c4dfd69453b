import type { LoaderFunctionArgs } from '@remix-run/node';
import { getWorkEvidenceZip } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { evidenceAsked } from '../formatrice/evidence/evidence-asked';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const zip = (await api(request)(
    getWorkEvidenceZip,
    evidenceAsked(request, params),
  )) as unknown as ArrayBuffer;
  return new Response(zip, {
    headers: {
      'Content-Type': 'application/zip',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'attachment; filename="suivi-a-distance.zip"',
    },
  });
}
