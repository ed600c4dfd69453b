import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme, listOpenOffers } from '@tandem/contracts';
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
  const call = api(request);
  const params = { courseSlug };
  const [programme, { offers }] = await Promise.all([
    call(getProgramme, { params }),
    call(listOpenOffers, { params }),
  ]);
  return { programme, next: offers[0] };
}

export default function Home() {
  const { programme, next } = useLoaderData<typeof loader>();
  const { hours, weeks } = programme;
  return (
    <>
      <Hero weeks={weeks} next={next?.cohorts[0]} />
      <Roles finder={programme.roleFinder} />
      <ModuleList modules={programme.modules} />
      <GrowthBand />
      <Origins />
      <Week hoursPerWeek={Math.round((hours.lessons + hours.exercises + hours.live) / weeks)} />
      <NextCohort offer={next} />
      <div className="wrap-narrow mt-16">
        <LeadForm source="home" />
      </div>
    </>
  );
}
