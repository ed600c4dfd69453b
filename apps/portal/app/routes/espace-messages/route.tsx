import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listMyAnnouncements } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { cursorOf } from '../../lib/cursor.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { AnnouncementEntry } from '../../parts/announcement-entry';
import { CursorPages } from '../../parts/cursor-pages';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const after = cursorOf(request);
  const page = await api(request)(listMyAnnouncements, { query: { after } });
  return { ...page, further: after !== undefined };
}

export default function MyMessages() {
  const { announcements, next, further } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} />
      {announcements.length === 0 && !further ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/espace/formation">{t.course}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <ol>
          {announcements.map((announcement) => (
            <AnnouncementEntry key={announcement.id} announcement={announcement} heading="h2" />
          ))}
        </ol>
      )}
      <CursorPages {...{ next, further, t }} />
    </div>
  );
}
