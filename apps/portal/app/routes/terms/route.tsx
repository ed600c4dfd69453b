import { useLoaderData } from '@remix-run/react';
import { termsVersion } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { Paper } from '../../parts/paper';
import { messages } from './messages';

export const loader = () => ({ version: termsVersion });

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.lede }));

export default function TermsPage() {
  const { version } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = useMessages(messages);
  const day = formatDate({ value: version, locale, zone: 'Europe/Paris' });
  return <Paper text={{ ...t, lede: `${t.lede} ${t.version(day)}` }} />;
}
