import type { ChecklistItem } from '@tandem/contracts';
import { Card, Icon, Steps, type Step } from '@tandem/ui';
import { spacePaths } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { useLockReason } from '../../parts/lock-reason';
import { messages } from './messages';
import type { CertificationData } from './route';

/** What she still has to do, module by module, each leading to where it is done; or when that opens. */
export function Missing({ certification }: { certification: CertificationData }) {
  const t = useMessages(messages);
  const reasonOf = useLockReason(certification.zone ?? undefined);
  const missing = certification.checklist.filter(({ met }) => !met);
  if (missing.length === 0) return null;
  const attendance = missing.filter(({ criterion }) => criterion === 'attendance');
  const ofModules = missing.filter((item) => !attendance.includes(item));
  const numbers = [...new Set(ofModules.map(({ moduleNumber }) => moduleNumber))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-2xl">{t.missingTitle}</h2>
      <div className="grid gap-4">
        {numbers.map((number) => {
          const module = certification.modules.find((one) => one.number === number);
          const reason = module && reasonOf(module.access);
          return (
            <Card as="section" key={number}>
              <h3 className="text-xl">{module ? t.module(module.number, module.title) : t.case}</h3>
              {reason && (
                <p className="mt-1 flex items-start gap-2 text-sm text-soft">
                  <Icon name="lock" className="mt-0.5" />
                  {reason}
                </p>
              )}
              <Conditions
                closed={reason !== undefined}
                steps={ofModules
                  .filter(({ moduleNumber }) => moduleNumber === number)
                  .flatMap((item) => stepsOf(item, t))}
              />
            </Card>
          );
        })}
        {attendance.length > 0 ? (
          <Card as="section">
            <h3 className="text-xl">{t.live}</h3>
            <Conditions closed={false} steps={attendance.flatMap((item) => stepsOf(item, t))} />
          </Card>
        ) : null}
      </div>
    </section>
  );
}

/** What nobody can do yet is folded. */
function Conditions({ closed, steps }: { closed: boolean; steps: Step[] }) {
  const t = useMessages(messages);
  if (!closed) {
    return (
      <div className="mt-3">
        <Steps labels={t.steps} items={steps} />
      </div>
    );
  }
  return (
    <details className="mt-2">
      <summary className="min-h-11 py-2">{t.toCome(steps.length)}</summary>
      <Steps labels={t.steps} items={steps.map((step) => ({ ...step, state: 'locked' }))} />
    </details>
  );
}

/** One step for each lesson that is missing, one for anything else. */
function stepsOf(item: ChecklistItem, t: typeof messages.fr): Step[] {
  const key = `${item.criterion}-${item.title}`;
  const slug = item.moduleSlug ?? '';
  switch (item.criterion) {
    case 'module-lessons':
      return item.missingLessons.map((lesson, at) => ({
        ...{ key: lesson.slug, title: lesson.title, state: 'open' },
        href: spacePaths.lesson(slug, lesson.slug),
        meta: at === 0 ? t.lessonsDone(item.done, item.of) : undefined,
      }));
    case 'quiz':
      return [{ key, title: t.quiz(item.title ?? ''), state: 'open', href: spacePaths.quiz(slug) }];
    case 'assignment':
      return [{ key, title: t.assignment(item.title ?? ''), state: 'open', href: workOf(item) }];
    case 'attendance':
      return [
        {
          ...{ key, title: t.attendance, state: 'open', href: '/espace/emargement' },
          reason: t.attended(duration(item.done), duration(item.of)),
        },
      ];
    case 'final-case':
      return [{ key, title: t.case, state: 'open', href: workOf(item) }];
  }
}

const workOf = ({ assignmentKey }: ChecklistItem): string =>
  assignmentKey ? `/espace/rendus/${assignmentKey}` : '/espace/rendus';
