import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { pageMeta } from '../../lib/meta';
import { LeadForm } from '../../parts/lead-form';
import { GrowthBand } from './growth-band';
import { Hero } from './hero';
import { messages } from './messages';
import { ModuleList } from './module-list';
import { NextCohort } from './next-cohort';
import { Origins } from './origins';
import { Roles } from './roles';
import { Week } from './week';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(getProgramme, { params: { courseSlug } });
}

export default function Home() {
  const programme = useLoaderData<typeof loader>();
  const { hours, weeks } = programme;
  const next = programme.openCohorts[0];
  return (
    <>
      <Hero weeks={weeks} next={next} />
      <Roles finder={programme.roleFinder} />
      <ModuleList modules={programme.modules} />
      <GrowthBand />
      <Origins />
      <Week hoursPerWeek={Math.round((hours.lessons + hours.exercises + hours.live) / weeks)} />
      <NextCohort cohort={next} />
      <div className="wrap-narrow mt-16">
        <LeadForm source="home" />
      </div>
    </>
  );
}
