import { getCohort, listLiveSessions, type LiveSessionState } from '@tandem/contracts';
import { zoneTime } from '@tandem/contracts/zones';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState, Tag, type Tone } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { duration } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { When } from '../../../parts/staff/when';
import { Panel } from '../../../parts/staff/panel';
import { CohortPage } from '../cohort-page';
import { apartFrom } from './apart-from';
import { messages } from './messages';
import { PlanLine } from './plan-line';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const input = { params: { cohortId: params.cohortId ?? '' } };
  const [cohort, { sessions }] = await Promise.all([call(getCohort, input), call(listLiveSessions, input)]);
  return { ...cohort, sessions };
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.name}` : t.title,
  index: false,
}));

export default function CohortCalendar() {
  const t = useMessages(messages);
  const locale = useLocale();
  const cohort = useLoaderData<typeof loader>();
  const { releases, sessions, zone } = cohort;
  const next = sessions.find(({ state }) => state === 'coming')?.id;
  const href = `/formatrice/promotions/${cohort.id}/calendrier`;
  return (
    <CohortPage
      cohort={cohort}
      view="calendar"
      exports={sessions.length > 0 ? ['modules', 'seances'] : ['modules']}
    >
      <DoneNotice said={t.done} className="mb-6" />
      <p className="mb-6 text-soft">{t.zone(zoneTime(locale, zone))}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel id="modules" title={t.releases}>
          <ol>
            {releases.map((release) => (
              <PlanLine
                key={release.moduleSlug}
                title={`${release.number}. ${release.moduleTitle}`}
                detail={
                  release.free ? (
                    t.free
                  ) : (
                    <>
                      <When value={release.opensAt} zone={zone} shape="datetime" />
                      {apartFrom(release).map(({ lessonSlug, title, opensAt }) => (
                        <span key={lessonSlug} className="block text-sm">
                          {t.lesson(title)} <When value={opensAt} zone={zone} shape="datetime" />
                        </span>
                      ))}
                    </>
                  )
                }
                state={<ReleaseTag open={release.open || release.free} />}
              />
            ))}
          </ol>
          {cohort.mayPlan ? (
            <p className="actions mt-4">
              <ButtonLink variant="quiet" href={`/formatrice/promotions/${cohort.id}/plan`}>
                {t.changePlan}
              </ButtonLink>
            </p>
          ) : null}
        </Panel>
        <Panel id="seances" title={t.sessions}>
          {sessions.length === 0 ? (
            <EmptyState headingLevel={3} title={t.noSessions}>
              {t.noSessionsHint}
            </EmptyState>
          ) : (
            <ol>
              {sessions.map((session) => (
                <PlanLine
                  key={session.id}
                  title={session.title}
                  href={`${href}/${session.id}`}
                  faded={session.state === 'past' || session.state === 'cancelled'}
                  detail={
                    <>
                      <When value={session.startsAt} zone={zone} shape="datetime" />,{' '}
                      {duration(session.minutes)}
                    </>
                  }
                  state={<SessionTag state={session.state} next={session.id === next} />}
                />
              ))}
            </ol>
          )}
          <p className="actions mt-4">
            <ButtonLink variant="quiet" href={`${href}/nouvelle`}>
              {t.plan}
            </ButtonLink>
          </p>
        </Panel>
      </div>
    </CohortPage>
  );
}

function ReleaseTag({ open }: { open: boolean }) {
  const t = useMessages(messages);
  return <Tag tone={open ? 'teal' : 'plain'}>{open ? t.open : t.opens}</Tag>;
}

const tones: Record<LiveSessionState, Tone> = {
  coming: 'clay',
  now: 'teal',
  past: 'plain',
  cancelled: 'gold',
};

function SessionTag({ state, next }: { state: LiveSessionState; next: boolean }) {
  const t = useMessages(messages);
  if (state === 'coming' && !next) return null;
  const words = { coming: t.next, now: t.now, past: t.past, cancelled: t.cancelled };
  return <Tag tone={tones[state]}>{words[state]}</Tag>;
}
