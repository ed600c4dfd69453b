import type { getCohort, ResponseOf } from '@tandem/contracts';
import { Icon } from '@tandem/ui';
import type { FormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { useChangeFormState } from '../../../parts/plan/change-form-state';
import { When } from '../../../parts/staff/when';
import { messages } from './messages';
import { TimeFields, type Typed } from './time-fields';

type CohortPlan = ResponseOf<typeof getCohort>;
type ModulePlan = CohortPlan['releases'][number];

/** `releases.2.day` is typed in the third of the places that the form sent: `day-2` of a module, `day-1-4` of a lesson. */
export function releaseField(part: string, values: FormState['values']): string {
  const places = Object.keys(values).flatMap((name) => (name.startsWith('module-') ? name.slice(7) : []));
  return part.replace(/^releases\.(\d+)\.(day|at)$/, (_, at, field) => `${field}-${places[Number(at)]}`);
}

/** What the form shows: what was sent when it comes back with what it would change, else the plan as it is. */
export function ReleaseFields({ plan, sent }: { plan: CohortPlan; sent: Record<string, string> }) {
  const t = useMessages(messages);
  const { errors, values } = useChangeFormState(releaseField);
  const typed = { values: 'day-0' in values ? values : sent, errors };
  return (
    <ol aria-label={t.caption}>
      {plan.releases.map((module, place) => (
        <li key={module.moduleSlug} className="border-t border-line py-4 first:border-0 first:pt-0">
          <input type="hidden" name={`module-${place}`} value={module.moduleSlug} />
          <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <h2 className="text-lg">
                {module.number}. {module.moduleTitle}
              </h2>
              <p className="text-soft">
                {module.free ? (
                  t.free
                ) : (
                  <>
                    {t.now} <When value={module.opensAt} zone={plan.zone} shape="datetime" />
                  </>
                )}
              </p>
            </div>
            <TimeFields
              place={String(place)}
              labels={[t.dayOf(module.moduleTitle), t.timeOf(module.moduleTitle)]}
              planned={module}
              typed={typed}
            />
          </div>
          {module.free ? null : <LessonFields {...{ module, place, typed }} zone={plan.zone} />}
        </li>
      ))}
    </ol>
  );
}

/** Folded while all lessons open with their module: a plan is made module by module first. */
function LessonFields({
  module,
  place,
  typed,
  zone,
}: {
  module: ModulePlan;
  place: number;
  typed: Typed;
  zone: string;
}) {
  const t = useMessages(messages);
  const { moduleSlug, lessons } = module;
  const apart = lessons.filter(({ own }) => own !== null).length;
  const places = lessons.map((_, at) => `${place}-${at}`);
  const wrong = places.some((at) => typed.errors[`day-${at}`] ?? typed.errors[`at-${at}`]);
  const hint = `lessons-${place}-hint`;
  return (
    <details open={apart > 0 || wrong} className="group mt-2">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm">
        <Icon name="chevron" className="rotate-90 group-open:-rotate-90" />
        {apart > 0 ? t.apart(apart) : t.together}
      </summary>
      <p id={hint} className="mb-3 text-sm text-soft">
        {t.lessonHint}
      </p>
      <ul className="grid gap-4 border-l border-line pl-4">
        {lessons.map(({ lessonSlug, title, own, opensAt }, at) => (
          <li key={lessonSlug} className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
            <input type="hidden" name={`module-${places[at]}`} value={moduleSlug} />
            <input type="hidden" name={`lesson-${places[at]}`} value={lessonSlug} />
            <p className="min-w-0">
              {title}
              {own ? (
                <span className="block text-sm text-soft">
                  {t.now} <When value={opensAt} zone={zone} shape="datetime" />
                </span>
              ) : null}
            </p>
            <TimeFields
              place={places[at]!}
              labels={[t.dayOfLesson(title), t.timeOfLesson(title)]}
              planned={own}
              typed={typed}
              hint={hint}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
