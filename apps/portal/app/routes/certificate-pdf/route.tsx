import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { getCertificatePdf, ProblemError } from '@tandem/contracts';
import { rawApi, refuse } from '../../lib/api.server';

/** The PDF at an address that looks like a file, so that it saves under a good name; of an unknown code, its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  try {
    const pdf = (await rawApi(request)(getCertificatePdf, { params: { code } })) as unknown as ArrayBuffer;
    return new Response(pdf, {
      headers: {
        'Content-Type': 'application/pdf',
        'Cache-Control': 'private, no-cache',
        'Content-Disposition': `inline; filename="certificat-${code.replace(/[^\w-]/g, '')}.pdf"`,
      },
    });
  } catch (error) {
    const unknown = error instanceof ProblemError && [404, 422].includes(error.problem.status);
    return unknown ? redirect(`/certificats/${encodeURIComponent(code)}`) : refuse(request, error);
  }
}
