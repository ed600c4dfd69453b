import type { Programme } from '@tandem/contracts';
import { ButtonLink, Tag } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** A table of contents, as in a book; the course speaks French whatever the page does. */
export function ModuleList({ modules }: { modules: Programme['modules'] }) {
  const t = useMessages(messages);
  return (
    <section className="wrap py-16 lg:py-24" aria-labelledby="modules">
      <h2 id="modules">{t.modulesTitle}</h2>
      <p className="lede">{t.modulesLede}</p>
      <ol className="mt-10 grid gap-x-14 md:grid-cols-2">
        {modules.map((module) => (
          <li key={module.slug} className="flex gap-5 border-t border-line py-5">
            <span
              aria-hidden="true"
              className="w-9 flex-none font-display text-3xl leading-none text-clay tabular-nums"
            >
              {module.number}
            </span>
            <div>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 lang="fr">{module.title}</h3>
                {module.free ? <Tag tone="teal">{t.free}</Tag> : null}
              </div>
              <p lang="fr" className="mt-1 text-soft">
                {module.aim}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <div className="actions mt-8">
        <ButtonLink href="/programme" variant="quiet">
          {t.modulesLink}
        </ButtonLink>
      </div>
    </section>
  );
}
