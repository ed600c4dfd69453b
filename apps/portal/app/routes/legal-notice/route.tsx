import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getImprint } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { Paper } from '../../parts/paper';
import { messages } from './messages';
import { publisher } from './publisher';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.lede }));

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(getImprint, {});

export default function LegalNoticePage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { imprint } = useLoaderData<typeof loader>();
  const paragraphs = imprint ? publisher(t.publisher, imprint, locale) : [t.publisher.missing];
  const sections = [{ title: t.publisher.title, paragraphs }, ...t.sections];
  return <Paper text={{ title: t.title, lede: t.lede, sections }} />;
}
