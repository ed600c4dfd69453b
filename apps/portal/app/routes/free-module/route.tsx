import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOutline, getProgramme, type OutlineModule } from '@tandem/contracts';
import { Card, Icon, PageHeader, ProgressBar } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug, freeModuleSlug } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { LeadForm } from '../../parts/lead-form';
import { messages } from './messages';
import { ModuleSteps } from './module-steps';
import { WayIn } from './way-in';
import { WorkInProgramme } from './work-in-programme';

export const meta = pageMeta<typeof messages.fr, { module: OutlineModule }>(messages, (t, found) => ({
  title: found?.module.title ?? t.start,
  description: t.description,
}));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const params = { courseSlug };
  const [outline, programme] = await Promise.all([
    call(getOutline, { params }),
    call(getProgramme, { params }),
  ]);
  const module = outline.modules.find(({ slug }) => slug === freeModuleSlug);
  if (!module) throw new Response(null, { status: 404 });
  const outcomes = programme.modules.find(({ slug }) => slug === freeModuleSlug)?.outcomes ?? [];
  return { module, outcomes, finder: programme.roleFinder, seated: outline.cohort !== null };
}

export default function FreeModulePage() {
  const { module, outcomes, finder, seated } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const member = useVisitor()?.me?.kind === 'member';
  const { lessons } = module;
  const done = lessons.filter(({ state }) => state === 'completed').length;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <div className="wrap">
      <PageHeader
        eyebrow={t.eyebrow(duration(minutes))}
        title={<span lang="fr">{module.title}</span>}
        lede={<span lang="fr">{module.aim}</span>}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[1.5fr_1fr] lg:gap-12">
        <section aria-labelledby="lecons">
          <h2 id="lecons" className="mb-3 text-2xl">
            {t.lessons}
          </h2>
          <Card className="p-2! sm:p-3!">
            <ModuleSteps module={module} />
          </Card>
        </section>
        <div className="grid gap-6 lg:mt-12">
          <WayIn module={module} />
          {done > 0 ? (
            <ProgressBar
              visible
              label={t.progress}
              value={done}
              max={lessons.length}
              text={t.progressText(done, lessons.length)}
            />
          ) : null}
          <section aria-labelledby="acquis">
            <h2 id="acquis" className="text-xl">
              {t.outcomes}
            </h2>
            <ul lang="fr" className="mt-3 space-y-2">
              {outcomes.map((outcome) => (
                <li key={outcome} className="flex gap-3">
                  <Icon name="check" className="mt-1 text-teal" />
                  <span>{outcome}</span>
                </li>
              ))}
            </ul>
          </section>
          {module.assignment ? <WorkInProgramme work={module.assignment} seated={seated} /> : null}
          {finder ? (
            <section aria-labelledby="boussole" className="border-t border-line pt-5">
              <h2 id="boussole" className="text-xl">
                {t.finder}
              </h2>
              <p className="mt-1 mb-3 text-soft">{t.finderText}</p>
              <a href="/quel-role" className="link link-alone font-semibold">
                {t.finderLink}
              </a>
            </section>
          ) : null}
          {member ? null : <p className="text-sm text-soft">{t.noAccount}</p>}
        </div>
      </div>
      {member ? null : (
        <div className="mx-auto mt-16 max-w-172">
          <LeadForm source="module-1" />
        </div>
      )}
    </div>
  );
}
