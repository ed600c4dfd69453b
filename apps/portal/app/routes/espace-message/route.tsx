import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMyAnnouncement, readNotifications } from '@tandem/contracts';
import { Breadcrumbs, PageHeader, Prose } from '@tandem/ui';
import { api, rawApi } from '../../lib/api.server';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { messages } from './messages';

/** What she opens is read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const announcementId = params.announcementId ?? '';
  const announcement = await api(request)(getMyAnnouncement, { params: { announcementId } });
  if (announcement.readAt === null)
    await rawApi(request)(readNotifications, { body: { topicId: announcementId } }).catch(() => null);
  return announcement;
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, page) => ({
  title: page?.subject ?? t.title,
  index: false,
}));

export default function MyMessage() {
  const { subject, author, cohortName, sentAt, html } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <Breadcrumbs
        label={t.path}
        items={[
          { href: '/espace', label: t.space },
          { href: '/espace/messages', label: t.all },
          { label: subject },
        ]}
      />
      <PageHeader title={subject} lede={t.to(author ?? t.someone, cohortName)} />
      <p className="mb-6 text-sm text-soft">
        <time dateTime={sentAt}>{moment(locale, sentAt)}</time>
      </p>
      <Prose html={html} />
    </div>
  );
}
