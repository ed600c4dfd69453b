import type { LessonAccess } from '@tandem/contracts';
import { spacePaths } from '../lib/course';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    title: 'À terminer d’abord',
    module: (n: number, title: string) => `Module ${n} · ${title}`,
  },
  en: {
    title: 'To complete first',
    module: (n: number, title: string) => `Module ${n} · ${title}`,
  },
});

/** The modules that another one waits for, each with the way to it; nothing where it waits for none. */
export function ModulesFirst({ access }: { access: LessonAccess }) {
  const t = useMessages(messages);
  const missing = access.open
    ? []
    : access.reasons.flatMap((reason) => (reason.kind === 'not-completed' ? reason.modules : []));
  if (missing.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="font-semibold">{t.title}</p>
      <ul>
        {missing.map(({ number, slug, title }) => (
          <li key={slug}>
            <a href={`${spacePaths.outline}#module-${number}`} className="link link-alone">
              {t.module(number, title)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
