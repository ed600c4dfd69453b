import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOpenApi } from '@tandem/contracts';
import { ButtonLink, Icon, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { EndpointEntry } from './endpoint-entry';
import { messages } from './messages';
import { referenceOf, type OpenApi } from './openapi';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  const document = (await api(request)(getOpenApi, {})) as unknown as OpenApi;
  return { server: document.servers[0]?.url ?? '', areas: referenceOf(document) };
}

export default function ApiReferencePage() {
  const { server, areas } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap">
      <PageHeader
        title={t.title}
        lede={t.lede}
        actions={
          <ButtonLink href="/referentiel-api/openapi.json" variant="quiet">
            <Icon name="download" />
            {t.download}
          </ButtonLink>
        }
      />
      <p>{t.server(server)}</p>
      <p className="text-soft">{t.auth}</p>
      <div className="mt-10 grid gap-10 lg:grid-cols-[12rem_1fr]">
        <nav aria-label={t.areas} className="self-start lg:sticky lg:top-6">
          <ul className="flex flex-wrap gap-x-5 lg:block">
            {areas.map(({ tag }) => (
              <li key={tag}>
                <a href={`#${tag}`} className="link link-alone">
                  {tag}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          {areas.map(({ tag, entries }) => (
            <section key={tag} aria-labelledby={tag} className="mb-14">
              <h2 id={tag} className="mb-3">
                {tag}
              </h2>
              {entries.map((entry) => (
                <EndpointEntry key={entry.id} entry={entry} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
