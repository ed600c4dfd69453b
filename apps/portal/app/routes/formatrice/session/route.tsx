import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLiveSessions, problems } from '@tandem/contracts';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { localeOf } from '../../../lib/cookies.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { CohortSubpage } from '../cohort-subpage';
import { When } from '../../../parts/staff/when';
import { SessionProblem } from '../session-form/session-problem';
import { SessionsImpact } from '../session-form/sessions-impact';
import { useSessionForm } from '../session-form/use-session-form';
import { actOnSession } from './act.server';
import { CancelPanel } from './cancel-panel';
import { ChangePanel } from './change-panel';
import { messages } from './messages';
import { RecordingPanel } from './recording-panel';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const cohortId = params.cohortId ?? '';
  const { cohort, sessions } = await api(request)(listLiveSessions, { params: { cohortId } });
  const session = sessions.find(({ id }) => id === params.sessionId);
  if (!session) {
    const title = problems['not-found'][localeOf(request)];
    throw data({ type: 'about:blank', title, status: 404, code: 'not-found' }, { status: 404 });
  }
  return { cohort, session };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnSession(request, params.cohortId ?? '', params.sessionId ?? '');

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.session.title ?? t.title,
  index: false,
}));

export default function SessionPage() {
  const t = useMessages(messages);
  const { cohort, session } = useLoaderData<typeof loader>();
  const { shown, state: form } = useSessionForm();
  const href = `/formatrice/promotions/${cohort.id}`;
  const { state, startsAt, cancelReason } = session;
  return (
    <CohortSubpage
      cohort={cohort}
      view="calendar"
      title={session.title}
      lede={<When value={startsAt} zone={cohort.zone} shape="datetime" />}
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <SessionProblem />
        {form.code === 'live-session-changed' ? (
          <p>
            <a href={`${href}/calendrier/${session.id}`} className="link link-alone">
              {t.asItIs}
            </a>
          </p>
        ) : null}
        {shown ? (
          <SessionsImpact
            {...{ shown, zone: cohort.zone, back: `${href}/calendrier/${session.id}` }}
            act={form.values.act === 'cancel' ? 'cancel' : 'change'}
          />
        ) : null}
        {state === 'now' ? <Notice>{t.begun}</Notice> : null}
        {state === 'past' ? <Notice>{t.over}</Notice> : null}
        {state === 'cancelled' ? <Notice title={t.cancelled}>{cancelReason}</Notice> : null}
      </div>
      {state === 'cancelled' ? null : (
        <p className="mb-6">
          <a href={`${href}/emargement`} className="link link-alone">
            {t.attendance}
          </a>
        </p>
      )}
      {state === 'past' || state === 'now' ? (
        <div className="mb-6 max-w-3xl">
          <RecordingPanel session={session} />
        </div>
      ) : null}
      {state === 'coming' || state === 'now' ? (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <ChangePanel session={session} zone={cohort.zone} />
          <CancelPanel session={session} />
        </div>
      ) : null}
    </CohortSubpage>
  );
}
