import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getOutline } from '@tandem/contracts';
import { ButtonLink, PageHeader, ProgressBar } from '@tandem/ui';
import unfoldTarget from '../../enhancements/unfold-target.js?url&no-inline';
import { api } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { membersOnly } from '../../lib/members-only.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { Enhance } from '../../parts/enhance';
import { PaceNotice } from '../../parts/pace-notice';
import { messages } from './messages';
import { ModuleSection } from './module-section';
import { WorksSection } from './works-section';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const outline = api(request)(getOutline, { params: { courseSlug } });
  const [, course] = await Promise.all([membersOnly(request), outline]);
  return course;
}

export default function Course() {
  const outline = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const { cohort, modules, progress, resume } = outline;
  // The module to unfold: where she goes on, else the last one that is open.
  const current =
    modules.find(({ slug }) => slug === resume?.moduleSlug) ?? modules.findLast(({ access }) => access.open);
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader
        eyebrow={cohort?.name}
        title={t.title}
        actions={
          resume && (
            <ButtonLink href={spacePaths.lesson(resume.moduleSlug, resume.lessonSlug)}>
              {t.resume(resume.title)}
            </ButtonLink>
          )
        }
      />
      <PaceNotice pace={outline.pace} className="mb-6" />
      <ProgressBar
        label={t.progress}
        value={progress.completed}
        max={progress.total}
        text={t.progressText(progress.completed, progress.total)}
        visible
      />
      <div className="mt-8 grid gap-4">
        {modules.map((module) => (
          <ModuleSection
            key={module.id}
            module={module}
            zone={cohort?.zone}
            seated={cohort !== null}
            current={module === current}
            resume={resume}
          />
        ))}
        {cohort && <WorksSection />}
      </div>
      <Enhance src={unfoldTarget} />
    </div>
  );
}
