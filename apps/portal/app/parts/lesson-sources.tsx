import type { Lesson } from '@tandem/contracts';
import { date } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from './lesson-messages';

/** What the lesson relies on where it speaks of the law: the reader checks it for her own case. */
export function LessonSources({ sources }: { sources: Lesson['sources'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="prose mt-10 border-t border-line pt-6">
      <h2 id="sources" className="text-xl">
        {t.sources}
      </h2>
      <p className="text-base text-soft">{t.sourcesHint}</p>
      <ul className="text-base">
        {sources.map(({ title, publisher, checkedOn, url }) => (
          <li key={title}>
            <span lang="fr">
              {publisher}, {url ? <a href={url}>{title}</a> : <cite>{title}</cite>}
            </span>
            {', '}
            {t.checkedOn(date(locale, `${checkedOn}-01`, 'month'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
