import type { Dashboard } from '@tandem/contracts';
import { Card, ProgressBar, Steps, type StepState } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { useLockReason } from '../../parts/lock-reason';
import { messages } from './messages';
import { hasQuizLeft } from './quiz-left';

type Module = Dashboard['modules'][number];

/** The modules in order: done, under way, open, or closed until when; then where she stands for the certificate. */
export function PathCard({ dashboard }: { dashboard: Dashboard }) {
  const t = useMessages(messages);
  const reasonOf = useLockReason(dashboard.cohort?.zone);
  const { modules, cohort, resume, certification, progress } = dashboard;
  return (
    <Card as="section" className="lg:row-span-2">
      <h2 className="mb-3 text-2xl">{t.pathTitle}</h2>
      <div className="mb-3">
        <ProgressBar
          label={t.courseProgress}
          value={progress.completed}
          max={progress.total}
          text={t.lessonsDone(progress.completed, progress.total)}
          visible
        />
      </div>
      <Steps
        labels={t.steps}
        items={modules.map((module) => ({
          key: module.slug,
          title: module.title,
          state: stateOf(module, resume?.moduleSlug),
          href: `${spacePaths.outline}#module-${module.number}`,
          // Without a seat the reason is the same for all: it is said once, below.
          reason: cohort && !module.access.open ? reasonOf(module.access) : partOf(module, t),
          meta: module.number,
        }))}
      />
      {!cohort && <p className="mt-3 px-3 text-sm text-soft">{t.closedNote}</p>}
      <p className="mt-4 border-t border-line pt-4 text-sm text-soft">
        {t.certification(certification.met, certification.of)}{' '}
        <a href="/espace/certification">
          {certification.met < certification.of ? t.missing : t.nothingMissing}
        </a>
      </p>
    </Card>
  );
}

function stateOf(module: Module, current: string | undefined): StepState {
  if (module.complete) return 'done';
  if (!module.access.open) return 'locked';
  return module.slug === current ? 'now' : 'open';
}

/** How far she is in a module that she has begun and not finished. */
function partOf(module: Module, t: typeof messages.fr) {
  const { completed, total } = module;
  if (completed < total) return completed > 0 ? t.lessonsDone(completed, total) : undefined;
  return hasQuizLeft(module) ? t.quizLeft : undefined;
}
