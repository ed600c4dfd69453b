import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endCalendarFeed, getCalendar, getMyAttendance, renewCalendarFeed } from '@tandem/contracts';
import { PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { textOf, useFormState } from '../../lib/forms';
import { formProblem } from '../../lib/forms.server';
import { date, duration } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { siteUrl } from '../../lib/site-url.server';
import { useNow } from '../../lib/use-now';
import { FormProblem } from '../../parts/form-problem';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { agenda, type Entry, type Week } from './agenda';
import { AgendaEntry } from './agenda-entry';
import { FeedPanel } from './feed-panel';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [{ feedToken, ...calendar }, { cohorts }] = await Promise.all([
    call(getCalendar, {}),
    call(getMyAttendance, {}),
  ]);
  return { ...calendar, cohorts, feedUrl: feedToken && `${siteUrl(request)}/calendrier/${feedToken}.ics` };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const ends = textOf(form, 'act') === 'end';
  try {
    if (ends) await api(request)(endCalendarFeed, {});
    else await api(request)(renewCalendarFeed, {});
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`/espace/calendrier?fait=${ends ? 'arretee' : 'adresse'}`);
}

export default function Calendar() {
  const t = useMessages(messages);
  const { sessions, releases, cohorts, feedUrl } = useLoaderData<typeof loader>();
  const { coming, past } = agenda(sessions, releases, useNow());
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      <div className="mb-6 empty:hidden">
        <FormProblem state={useFormState()} />
      </div>
      {cohorts.map(({ cohort, presentMinutes, heldMinutes, plannedMinutes }) => (
        <p key={cohort.id}>
          {t.attendance(duration(presentMinutes), duration(heldMinutes), duration(plannedMinutes))}{' '}
          <a href="/espace/emargement" className="link">
            {t.attendanceLink}
          </a>
        </p>
      ))}
      <section aria-labelledby="a-venir" className="mt-6">
        <h2 id="a-venir" className="text-2xl">
          {t.coming}
        </h2>
        {sessions.some(({ state, joinUrl }) => state === 'coming' && !joinUrl) ? (
          <p className="mt-2 text-soft">{t.joinLater}</p>
        ) : null}
        {coming.length > 0 ? <Weeks weeks={coming} /> : <p className="mt-2 text-soft">{t.nothing}</p>}
      </section>
      <FeedPanel feedUrl={feedUrl} />
      {past.length > 0 ? (
        <section aria-labelledby="passe" className="mt-10">
          <h2 id="passe" className="text-2xl">
            {t.past}
          </h2>
          <Weeks weeks={past} />
        </section>
      ) : null}
    </div>
  );
}

function Weeks({ weeks }: { weeks: Week[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return weeks.map(({ monday, entries }) => (
    <section key={monday} className="mt-6">
      <h3 className="mb-2 text-lg">{t.week(date(locale, monday))}</h3>
      <ol>
        {entries.map((entry) => (
          <AgendaEntry key={keyOf(entry)} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

const keyOf = (entry: Entry): string =>
  entry.kind === 'session' ? entry.id : [entry.cohortName, entry.moduleSlug, entry.lesson].join(' ');
