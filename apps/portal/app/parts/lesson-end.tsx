import type { Lesson } from '@tandem/contracts';
import { Button, ButtonLink, Card, Icon } from '@tandem/ui';
import type { CoursePaths } from '../lib/course';
import { date } from '../lib/format';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from './lesson-messages';
import { LessonNeighbours } from './lesson-neighbours';

/** Where a finished lesson leads: the module's quiz when it is the last one, else the next lesson if it is open. */
export function placeAfter(lesson: Lesson, paths: CoursePaths): string {
  if (lesson.quiz) return paths.quiz(lesson.module.slug);
  if (lesson.next?.open) return paths.lesson(lesson.next.moduleSlug, lesson.next.slug);
  return paths.outline;
}

/** The form that says « done », or that it is so; then the way on. */
export function LessonEnd({ lesson, paths }: { lesson: Lesson; paths: CoursePaths }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const after = placeAfter(lesson, paths);
  const then = lesson.quiz
    ? t.thenQuiz(lesson.quiz.title)
    : lesson.next?.open
      ? t.then(lesson.next.title)
      : null;
  return (
    <footer className="no-print mt-14 grid gap-6">
      <Card>
        {lesson.completedAt ? (
          <>
            <p className="flex items-start gap-2 font-semibold text-teal">
              <Icon name="check" className="mt-1" />
              {t.completedOn(date(locale, lesson.completedAt))}
            </p>
            {then && <p className="mt-1 text-soft">{then}</p>}
            <p className="mt-4">
              <ButtonLink href={after}>{then ? t.goOn : t.toOutline}</ButtonLink>
            </p>
          </>
        ) : (
          <form method="post" data-finish="">
            <input type="hidden" name="intent" value="finish" />
            <input type="hidden" name="lesson" value={lesson.id} />
            <input type="hidden" name="suite" value={after} />
            <Button>
              <Icon name="check" />
              {t.finish}
            </Button>
            <p role="status" className="font-semibold empty:hidden" data-saving={t.saving} data-saved="" />
            <p className="mt-3 text-sm text-soft">{t.finishHint}</p>
            {then && <p className="mt-1 text-sm text-soft">{then}</p>}
          </form>
        )}
      </Card>
      <LessonNeighbours lesson={lesson} paths={paths} />
    </footer>
  );
}
