import { listCohorts } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { academyZone } from '../../../lib/format';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { useVisitor } from '../../../lib/visitor';
import { FilterChips } from '../../../parts/filter-chips';
import { StaffPage } from '../../../parts/staff/staff-page';
import { useNow } from '../../../lib/use-now';
import { CohortCard } from './cohort-card';
import { messages } from './messages';
import { byTime } from './by-time';
import { showsArchived } from './shows-archived';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const archived = showsArchived(new URL(request.url).searchParams);
  const { cohorts } = await api(request)(listCohorts, { query: { archived: String(archived) } });
  return { cohorts, archived };
}

export default function TrainerCohorts() {
  const t = useMessages(messages);
  const { cohorts, archived } = useLoaderData<typeof loader>();
  const roles = useVisitor()?.me?.roles ?? [];
  const owner = roles.includes('owner');
  const groups = byTime(cohorts, useNow(), academyZone);
  const shown = (['running', 'coming', 'over'] as const).filter((key) => groups[key].length > 0);
  return (
    <StaffPage
      title={roles.includes('trainer') ? t.title : t.titleAll}
      lede={t.lede}
      exports={cohorts.length > 0 ? [{ name: 'promotions' }] : []}
    >
      <div className="mb-6">
        <FilterChips
          label={t.filter}
          items={[
            { href: '/formatrice', label: t.inUse, current: !archived },
            { href: '/formatrice?archivees', label: t.archived, current: archived },
          ]}
        />
      </div>
      {shown.map((key) => (
        <section key={key} className="mb-10" aria-labelledby={key}>
          <h2 id={key} className="mb-4 text-2xl">
            {t[key]}
          </h2>
          <ul className="grid gap-5 md:grid-cols-2">
            {groups[key].map((cohort) => (
              <CohortCard key={cohort.id} cohort={cohort} />
            ))}
          </ul>
        </section>
      ))}
      {cohorts.length > 0 ? (
        <p className="flex flex-wrap gap-x-6">
          <a href="/formatrice/rendus" className="link link-alone">
            {t.reviews}
          </a>
          <a href="/formatrice/questionnaires" className="link link-alone">
            {t.quizzes}
          </a>
          <a href="/formatrice/certifications" className="link link-alone">
            {t.certifications}
          </a>
        </p>
      ) : null}
      {cohorts.length === 0 && archived ? <p className="text-soft">{t.noneArchived}</p> : null}
      {cohorts.length === 0 && !archived ? (
        <EmptyState
          title={t.emptyTitle}
          action={
            owner ? <ButtonLink href="/direction/promotions/nouvelle">{t.create}</ButtonLink> : undefined
          }
        >
          {owner ? t.emptyOwner : t.empty}
        </EmptyState>
      ) : null}
    </StaffPage>
  );
}
