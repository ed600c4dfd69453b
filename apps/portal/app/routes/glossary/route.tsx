import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getGlossary } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { byLetter } from './by-letter';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  return await api(request)(getGlossary, { params: { courseSlug } });
}

export default function GlossaryPage() {
  const { terms } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const letters = byLetter(terms);
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader eyebrow={t.eyebrow} title={t.title} lede={t.lede} />
      {terms.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/programme">{t.programme}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      ) : (
        <nav aria-label={t.letters} className="no-print">
          <ul className="letters">
            {letters.map(([letter]) => (
              <li key={letter}>
                <a href={`#lettre-${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {letters.map(([letter, all]) => (
        <section key={letter} aria-labelledby={`lettre-${letter}`} className="mt-10" lang="fr">
          <h2 id={`lettre-${letter}`}>{letter}</h2>
          <dl className="terms">
            {all.map(({ key, term, definition, module }) => (
              <div key={key} id={key}>
                <dt>{term}</dt>
                <dd>
                  {definition} <span className="term-module">{t.module(module.number, module.title)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
