import { getCohort } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card, EmptyState, Tag } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { duration } from '../../../lib/format';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { useNow } from '../../../lib/use-now';
import { When } from '../../../parts/staff/when';
import { CohortPage } from '../cohort-page';
import { messages } from './messages';
import { PlanLine } from './plan-line';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getCohort, { params: { cohortId: params.cohortId ?? '' } });
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.name}` : t.title,
  index: false,
}));

export default function CohortCalendar() {
  const t = useMessages(messages);
  const cohort = useLoaderData<typeof loader>();
  const { releases, sessions, zone } = cohort;
  const now = useNow().getTime();
  const ended = sessions.map(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 <= now);
  const next = ended.indexOf(false);
  return (
    <CohortPage cohort={cohort} view="calendar">
      <p className="mb-6 text-soft">{t.zone(zone.replaceAll('_', ' '))}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card as="section" aria-labelledby="modules">
          <h2 id="modules" className="mb-3 text-xl">
            {t.releases}
          </h2>
          <ol>
            {releases.map((release) => (
              <PlanLine
                key={release.moduleSlug}
                title={`${release.number}. ${release.moduleTitle}`}
                detail={<When value={release.opensAt} zone={zone} shape="datetime" />}
                state={<Tag tone={release.open ? 'teal' : 'plain'}>{release.open ? t.open : t.opens}</Tag>}
              />
            ))}
          </ol>
        </Card>
        <Card as="section" aria-labelledby="seances">
          <h2 id="seances" className="mb-3 text-xl">
            {t.sessions}
          </h2>
          {sessions.length === 0 ? (
            <EmptyState headingLevel={3} title={t.noSessions}>
              {t.noSessionsHint}
            </EmptyState>
          ) : (
            <ol>
              {sessions.map((session, at) => (
                <PlanLine
                  key={session.id}
                  title={session.title}
                  faded={ended[at]}
                  detail={
                    <>
                      <When value={session.startsAt} zone={zone} shape="datetime" />,{' '}
                      {duration(session.minutes)}
                    </>
                  }
                  state={
                    ended[at] ? <Tag>{t.past}</Tag> : at === next ? <Tag tone="clay">{t.next}</Tag> : null
                  }
                />
              ))}
            </ol>
          )}
        </Card>
      </div>
    </CohortPage>
  );
}
