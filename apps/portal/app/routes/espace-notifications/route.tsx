import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listNotifications, readNotifications } from '@tandem/contracts';
import { Button, ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { cursorOf } from '../../lib/cursor.server';
import { textOf } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { backTo } from '../../lib/landing';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { DoneNotice } from '../../parts/done-notice';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { CursorPages } from '../../parts/cursor-pages';
import { messages } from './messages';
import { NotificationEntry } from './notification-entry';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const after = cursorOf(request);
  const page = await api(request)(listNotifications, { query: { after } });
  return { ...page, further: after !== undefined };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = textOf(form, 'id');
  const until = textOf(form, 'until');
  try {
    const which = id ? { id } : until ? { until } : {};
    await api(request)(readNotifications, { body: which });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(id ? backTo(form) : '?fait=lu');
}

export default function Notifications() {
  const { notifications, unread, next, further } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={notifications.length > 0 ? t.unread(unread) : undefined} />
      <DoneNotice said={{ lu: t.done }} />
      {unread > 0 && !further ? (
        <form method="post" className="mt-4">
          <input type="hidden" name="until" value={notifications[0]?.createdAt} />
          <Button variant="quiet">{t.readAll}</Button>
        </form>
      ) : null}
      {notifications.length === 0 && !further ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/espace/formation">{t.course}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <ol className="mt-6">
          {notifications.map((notification) => (
            <NotificationEntry key={notification.id} notification={notification} />
          ))}
        </ol>
      )}
      <CursorPages {...{ next, further, t }} />
      <p className="mt-10">
        <a href="/compte#recapitulatif" className="link link-alone">
          {t.settings}
        </a>
      </p>
    </div>
  );
}
