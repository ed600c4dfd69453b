import type { LoaderFunctionArgs } from '@remix-run/node';
import { getWorkEvidenceZip } from '@tandem/contracts';
import { api } from '../../lib/api.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { params: { cohortId: params.cohortId ?? '', personId: params.personId ?? '' } };
  const zip = (await api(request)(getWorkEvidenceZip, asked)) as unknown as ArrayBuffer;
  return new Response(zip, {
    headers: {
      'Content-Type': 'application/zip',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': 'attachment; filename="suivi-a-distance.zip"',
    },
  });
}
