import type { Outline, OutlineModule } from '@tandem/contracts';
import { Card, Icon, Steps, Tag } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { useLockReason } from '../../parts/lock-reason';
import { ModulesFirst } from '../../parts/modules-first';
import { lessonStep } from './lesson-step';
import { messages } from './messages';
import { QuizLine } from './quiz-line';
import { WorkLine } from './work-line';

interface ModuleSectionProps {
  module: OutlineModule;
  zone: string | undefined;
  seated: boolean;
  /** Unfolded when the page opens. */
  current: boolean;
  resume: Outline['resume'];
}

/** A module to unfold: its aim, its lessons and its quiz, or why it is closed and until when. */
export function ModuleSection({ module, zone, seated, current, resume }: ModuleSectionProps) {
  const t = useMessages(messages);
  const reasonOf = useLockReason(zone);
  const reason = reasonOf(module.access);
  const later = (lesson: OutlineModule['lessons'][number]) => {
    const own = reasonOf(lesson.access);
    return own === reason ? undefined : own;
  };
  const done = module.lessons.filter(({ state }) => state === 'completed').length;
  const asked = module.lessons.filter(({ state }) => state !== 'optional').length;
  const kept = keptText(module, t);
  const { access, assignment } = module;
  const forMembers = access.open
    ? assignment !== null && !seated
    : access.reasons.some(({ kind }) => kind === 'not-enrolled');
  return (
    <Card as="section" id={`module-${module.number}`} className="scroll-mt-6">
      <details open={current} name="module" className="group">
        <summary className="flex list-none items-start justify-between gap-3">
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h2 className="text-xl">{t.module(module.number, module.title)}</h2>
              {module.complete && <Tag tone="teal">{t.finished}</Tag>}
              {module.slug === resume?.moduleSlug && <Tag tone="clay">{t.now}</Tag>}
              {module.free && !module.complete && <Tag>{t.free}</Tag>}
            </span>
            <span className="mt-1 flex items-start gap-2 text-sm text-soft">
              {reason && <Icon name="lock" className="mt-0.5" />}
              {reason ?? kept ?? t.progressText(done, asked)}
            </span>
          </span>
          <Icon name="chevron" className="mt-1.5 rotate-90 group-open:-rotate-90" />
        </summary>
        <ModulesFirst access={access} />
        <p className="mt-4 mb-4">{module.aim}</p>
        <Steps
          labels={{
            done: t.lessonStates.completed,
            now: t.lessonStates.started,
            open: t.lessonStates.untouched,
            locked: t.lessonStates.locked,
          }}
          items={module.lessons.map((lesson) =>
            lessonStep(module, lesson, resume, t.optional, later(lesson)),
          )}
        />
        {module.quiz && <QuizLine quiz={module.quiz} module={module} />}
        {assignment && <WorkLine work={assignment} module={module} seated={seated} />}
        {forMembers && (
          <p className="mt-3">
            <a href="/promotions" className="link link-alone">
              {t.join}
            </a>
          </p>
        )}
      </details>
    </Card>
  );
}

/** Under which version of the programme the module is complete for her, when the present one asks for more. */
function keptText({ keptFrom, lessons }: OutlineModule, t: typeof messages.fr): string | undefined {
  if (keptFrom === null) return undefined;
  const since = lessons.filter(({ state }) => state === 'optional').length;
  return since > 0 ? t.kept(keptFrom, since) : t.keptOtherwise(keptFrom);
}
