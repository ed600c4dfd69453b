import type { Dashboard } from '@tandem/contracts';
import { ButtonLink, Card, Eyebrow, ProgressBar } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { useLockReason } from '../../parts/lock-reason';
import { messages } from './messages';
import { nextToOpen } from './next-to-open';
import { hasQuizLeft } from './quiz-left';
import { QuizLeftCard } from './quiz-left-card';

/** The one thing to do next: resume, pass a quiz, wait for a date that is said, or go for the certificate. */
export function ResumeCard({ dashboard }: { dashboard: Dashboard }) {
  const t = useMessages(messages);
  const reasonOf = useLockReason(dashboard.cohort?.zone);
  const { resume, modules, progress } = dashboard;
  if (!resume) {
    const { closed, lesson } = nextToOpen(modules);
    const finished = progress.completed === progress.total;
    const quizLeft = finished ? undefined : modules.find(hasQuizLeft);
    if (quizLeft) return <QuizLeftCard module={quizLeft} />;
    const first = firstOf(closed);
    return (
      <Card as="section" tone="teal">
        <h2>{finished ? t.allDoneTitle : first ? t.toFinishTitle : t.upToDateTitle}</h2>
        {closed && !finished && (
          <p className="mt-2 font-semibold">
            {t.upToDate(t.resumeModule(closed.number, closed.title), reasonOf(closed.access) ?? '')}
          </p>
        )}
        {lesson && !finished && (
          <p className="mt-2 font-semibold">
            {t.upToDate(t.nextLesson(lesson.title), reasonOf(lesson.access) ?? '')}
          </p>
        )}
        <p className="mt-2">{finished ? t.allDone : first ? t.toFinishHint : t.upToDateHint}</p>
        <p className="mt-5">
          <ButtonLink
            href={
              finished
                ? '/espace/certification'
                : first
                  ? `${spacePaths.outline}#module-${first.number}`
                  : spacePaths.outline
            }
          >
            {finished ? t.toCertification : first ? t.toModule(first.number) : t.toOutline}
          </ButtonLink>
        </p>
      </Card>
    );
  }
  const module = modules.find(({ slug }) => slug === resume.moduleSlug);
  return (
    <Card as="section">
      <Eyebrow>{t.resumeModule(module?.number ?? 1, resume.moduleTitle)}</Eyebrow>
      <h2 className="mt-2">{resume.title}</h2>
      <p className="mt-2 text-soft">{t.resumeTime(duration(resume.minutes))}</p>
      <p className="mt-6">
        <ButtonLink href={spacePaths.lesson(resume.moduleSlug, resume.lessonSlug)}>
          {progress.completed === 0 ? t.begin : t.resume}
        </ButtonLink>
      </p>
      {module && (
        <div className="mt-6">
          <ProgressBar
            label={t.moduleProgress}
            value={module.completed}
            max={module.total}
            text={t.lessonsDone(module.completed, module.total)}
            visible
          />
        </div>
      )}
    </Card>
  );
}

/** The first module that has to be complete before a closed one opens. */
function firstOf(closed: Dashboard['modules'][number] | undefined) {
  if (!closed || closed.access.open) return undefined;
  return closed.access.reasons.flatMap((reason) =>
    reason.kind === 'not-completed' ? reason.modules : [],
  )[0];
}
