import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCertificate, ProblemError, type Certificate } from '@tandem/contracts';
import { PageHeader } from '@tandem/ui';
import { rawApi, refuse } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { siteUrl } from '../../lib/site-url.server';
import { CertificateSearch } from '../../parts/certificate-search';
import { CertificateSheet } from './certificate-sheet';
import { messages } from './messages';

interface Found {
  code: string;
  certificate: Certificate | null;
  /** Absolute. */
  image: string | null;
}

export const meta = pageMeta<typeof messages.fr, Found>(messages, (t, found) => ({
  title: found?.certificate ? t.title(found.certificate.holderName) : t.unknownTitle,
  // A person's name does not belong in a search engine because she was certified once.
  index: false,
  image: found?.image ?? undefined,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  try {
    const certificate = await rawApi(request)(getCertificate, { params: { code } });
    const image = `${siteUrl(request)}/certificats/${certificate.code}.png`;
    return data<Found>({ code, certificate, image });
  } catch (error) {
    // Nobody's code, or nothing that could be a code: for whoever checks, the same answer.
    const unknown = error instanceof ProblemError && [404, 422].includes(error.problem.status);
    if (!unknown) return refuse(request, error);
    return data<Found>({ code, certificate: null, image: null }, { status: 404 });
  }
}

export default function CertificatePage() {
  const { code, certificate } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  if (certificate) return <CertificateSheet certificate={certificate} />;
  return (
    <div className="wrap-narrow">
      <PageHeader eyebrow={t.eyebrow} title={t.unknownTitle} lede={t.unknownLede(code)} />
      <CertificateSearch code={code} error={t.unknownError} />
      <p className="mt-8 text-soft">{t.unknownHint}</p>
    </div>
  );
}
