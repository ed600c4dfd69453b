import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { PageHeader } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { CertificateSearch } from '../../parts/certificate-search';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim();
  if (code) throw redirect(`/certificats/${encodeURIComponent(code)}`);
  return null;
}

export default function CertificatesPage() {
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow">
      <PageHeader title={t.title} lede={t.lede} />
      <CertificateSearch />
    </div>
  );
}
