import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  getDashboard,
  getMyPapers,
  getPlacement,
  listMyAnnouncements,
  listMyWaiting,
  listOpenOffers,
} from '@tandem/contracts';
import { PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useNow } from '../../lib/use-now';
import { PaceNotice } from '../../parts/pace-notice';
import { AnnouncementsCard } from './announcements-card';
import { CertificateCard } from './certificate-card';
import { DueCard } from './due-card';
import { Invitation } from './invitation';
import { LateCard, lateOrder } from './late-card';
import { messages } from './messages';
import { MoreLinks } from './more-links';
import { PathCard } from './path-card';
import { PausedCard, pausedSince } from './paused-card';
import { ResumeCard } from './resume-card';
import { SeatCard } from './seat-card';
import { sessionNow, SessionNowCard } from './session-now-card';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** Somebody without a seat is also told of one that is held for her, and what comes next on sale. */
export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [dashboard, { placement }, { papers }, { announcements }] = await Promise.all([
    call(getDashboard, {}),
    call(getPlacement, {}),
    call(getMyPapers, {}),
    // Two fit beside what she has to do; the others are one link away.
    call(listMyAnnouncements, { query: { limit: 2 } }),
  ]);
  const shown = { dashboard, placement, papers, announcements };
  if (dashboard.cohort) return { ...shown, next: null, held: [] };
  const [{ offers }, { places }] = await Promise.all([
    call(listOpenOffers, { params: { courseSlug } }),
    call(listMyWaiting, {}),
  ]);
  const held = places.filter(({ state, closed }) => state.kind === 'offered' && closed !== 'archived');
  return { ...shown, next: offers[0] ?? null, held };
}

export default function Space() {
  const { dashboard, placement, papers, announcements, next, held } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const locale = useLocale();
  const { cohort, progress } = dashboard;
  const since = pausedSince(dashboard);
  const late = lateOrder(papers);
  const now = useNow();
  const session = sessionNow(dashboard, now);
  const { certificateCode, ended } = dashboard.certification;
  // A certificate is the end of the way; once it is no longer good, only a lesson that waits is named beside it.
  const goesOn = !certificateCode && (dashboard.resume || !(since || ended));
  const firstName = dashboard.name.split(' ')[0] ?? dashboard.name;
  const holder = Boolean(certificateCode || ended);
  const eyebrow = !cohort
    ? holder
      ? undefined
      : t.guestline
    : cohort.over
      ? t.over(cohort.name)
      : cohort.week === 0
        ? t.startsOn(cohort.name, date(locale, cohort.startsAt, 'date', cohort.zone))
        : t.week(cohort.name, cohort.week, cohort.weeks);
  const greeting = progress.completed === 0 ? t.welcome : dashboard.resume ? t.hello : t.done;
  return (
    <div className="wrap pb-12">
      <PageHeader eyebrow={eyebrow} title={greeting(firstName)} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-6">
          {session && <SessionNowCard session={session} now={now} />}
          <PaceNotice pace={dashboard.pace} />
          {held.map((place) => (
            <SeatCard key={place.cohort.id} place={place} />
          ))}
          {since ? <PausedCard since={since} /> : late && <LateCard order={late} />}
          <CertificateCard certification={dashboard.certification} />
          {goesOn && <ResumeCard dashboard={dashboard} />}
          {!cohort && !holder && <Invitation offer={next} />}
          <DueCard dashboard={dashboard} session={session ? null : dashboard.nextSession} />
          <AnnouncementsCard announcements={announcements} />
        </div>
        <PathCard dashboard={dashboard} />
        <MoreLinks inCohort={cohort !== null} placement={placement} papers={papers} />
      </div>
    </div>
  );
}
