import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listContacts } from '@tandem/contracts';
import { Avatar, ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(listContacts, {});

export default function Exchanges() {
  const { contacts } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs by={{ href: '/espace/annuaire', label: t.directory }} here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      {contacts.length === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/espace/annuaire">{t.toDirectory}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <ol>
          {contacts.map(({ personId, name, last }) => (
            <li key={personId} className="flex gap-3 border-t border-line py-4">
              <Avatar name={name} />
              <div className="min-w-0">
                <a href={`/espace/echanges/${personId}`} className="link link-alone font-semibold">
                  {name}
                </a>
                <p className="line-clamp-2 break-words text-soft">
                  {last.own ? t.you(last.text) : last.text}
                </p>
                <p className="text-sm text-soft">
                  <time dateTime={last.createdAt}>{moment(locale, last.createdAt)}</time>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
