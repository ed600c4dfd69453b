import type { Programme } from '@tandem/contracts';
import { ButtonLink, Icon, Tag } from '@tandem/ui';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

type Module = Programme['modules'][number];

/** One module as a chapter: what for, what it leads to, and its lessons for who wants to open it. */
export function ModuleEntry({ module }: { module: Module }) {
  const t = useMessages(messages);
  return (
    <li className="grid gap-x-10 gap-y-3 border-t border-line py-8 lg:grid-cols-[4rem_1fr_1fr]">
      <span aria-hidden="true" className="font-display text-4xl leading-none text-clay tabular-nums">
        {module.number}
      </span>
      <div>
        <h3 className="text-2xl">
          <span className="sr-only">{t.module(module.number)}, </span>
          <span lang="fr">{module.title}</span>
        </h3>
        <p lang="fr" className="mt-2 text-soft">
          {module.aim}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-2">
          <Tag>{t.lessons(module.lessons.length, duration(module.minutes))}</Tag>
          {module.free ? <Tag tone="teal">{t.free}</Tag> : null}
        </p>
        {module.free ? (
          <ButtonLink href="/module-1" small className="mt-4">
            {t.tryIt}
          </ButtonLink>
        ) : null}
      </div>
      <div>
        <h4>{t.outcomes}</h4>
        <ul lang="fr" className="mt-2 space-y-1">
          {module.outcomes.map((outcome) => (
            <li key={outcome} className="flex gap-2">
              <Icon name="check" className="mt-1 text-teal" />
              <span>{outcome}</span>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm">
          <span className="text-soft">{t.kinds[module.proof.kind]}</span> ·{' '}
          <span lang="fr">{module.proof.title}</span>
        </p>
        <LessonTitles module={module} />
      </div>
    </li>
  );
}

function LessonTitles({ module }: { module: Module }) {
  const t = useMessages(messages);
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 items-center gap-2 text-clay underline underline-offset-4">
        {t.seeLessons(module.lessons.length)}
        <span className="sr-only">, {module.title}</span>
      </summary>
      <ol lang="fr" className="mt-1 space-y-3">
        {module.lessons.map((lesson) => (
          <li key={lesson.slug}>
            <p className="flex justify-between gap-4 font-medium">
              {lesson.title}{' '}
              <span className="flex-none font-normal text-soft">{duration(lesson.minutes)}</span>
            </p>
            <p className="text-sm text-soft">{lesson.objective}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
