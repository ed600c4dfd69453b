import type { LoaderFunctionArgs } from '@remix-run/node';
import { getAttendancePdf } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { halfNamed } from '../../lib/attendance';

/** A sheet at an address that looks like a file, so that it saves under a good name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const half = halfNamed(params.half) ?? ('' as 'morning');
  const asked = { params: { sessionId: params.sessionId ?? '', half } };
  const pdf = (await api(request)(getAttendancePdf, asked)) as unknown as ArrayBuffer;
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `inline; filename="emargement-${params.half}.pdf"`,
    },
  });
}
