import type { Lesson } from '@tandem/contracts';
import { Breadcrumbs, Eyebrow, Icon, Notice, Prose, Tag } from '@tandem/ui';
import type { ReactNode } from 'react';
import readingLeft from '../enhancements/reading-left.js?url&no-inline';
import type { CoursePaths } from '../lib/course';
import { duration } from '../lib/format';
import { useMessages } from '../lib/messages';
import { Enhance } from './enhance';
import { LessonDiscussion } from './lesson-discussion';
import { LessonEnd } from './lesson-end';
import { LessonHelpers } from './lesson-helpers';
import { LessonKept } from './lesson-kept';
import { messages } from './lesson-messages';
import { LessonSources } from './lesson-sources';

interface LessonViewProps {
  /** With its figures drawn: as `readLesson` gives it. */
  lesson: Lesson;
  paths: CoursePaths;
  /** What a form of this page has to say, above the title. */
  alert?: ReactNode;
  /** What comes after the lesson: an invitation, say. */
  children?: ReactNode;
}

/** One lesson: where she is, what she will be able to do, the text, and what comes next. */
export function LessonView({ lesson, paths, alert, children }: LessonViewProps) {
  const t = useMessages(messages);
  const { module, position, minutes } = lesson;
  return (
    <article
      className="wrap-narrow pt-4 pb-12"
      data-lesson={lesson.id}
      data-save-to={`/lecons/${lesson.id}/suivi`}
    >
      <Breadcrumbs
        label={t.path}
        items={[
          { href: paths.outline, label: t.course },
          { href: `${paths.outline}#module-${module.number}`, label: t.module(module.number) },
          { label: t.lesson(position.index) },
        ]}
      />
      {alert}
      <header className="mt-6 mb-8">
        <Eyebrow>
          {module.title} · {t.place(position.index, position.of)}
        </Eyebrow>
        <h1 className="mt-2">{lesson.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-soft">
          <span className="inline-flex items-center gap-2">
            <Icon name="clock" />
            {t.reading(duration(minutes.reading))}
          </span>
          {minutes.exercise > 0 && <span>{t.exercise(duration(minutes.exercise))}</span>}
          {lesson.completedAt && <Tag tone="teal">{t.completed}</Tag>}
        </p>
        <p className="mt-8 mb-2 text-sm font-semibold text-soft">{t.objective}</p>
        <p className="aim">{lesson.objective}</p>
      </header>
      {lesson.html === null ? (
        <Notice title={t.comingTitle}>{t.coming}</Notice>
      ) : (
        <>
          <Prose html={lesson.html} />
          <p
            className="reading-left no-print"
            hidden
            data-left={t.left('{minutes}')}
            data-minutes={minutes.reading}
          />
        </>
      )}
      <LessonSources sources={lesson.sources} />
      <LessonKept lesson={lesson} />
      <LessonHelpers lesson={lesson} />
      <LessonDiscussion lesson={lesson} />
      <LessonEnd lesson={lesson} paths={paths} />
      {children}
      <Enhance src={readingLeft} />
    </article>
  );
}
