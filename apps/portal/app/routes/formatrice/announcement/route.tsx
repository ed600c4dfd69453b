import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getAnnouncement } from '@tandem/contracts';
import { ButtonLink, Card, ProgressBar, Prose } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSubpage } from '../cohort-subpage';
import { When } from '../../../parts/staff/when';
import { actOnAnnouncement } from './act.server';
import { messages } from './messages';
import { ScheduledPanel } from './scheduled-panel';
import { RecipientsTable } from './recipients-table';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { cohortId = '', announcementId = '' } = params;
  const announcement = await api(request)(getAnnouncement, { params: { announcementId } });
  if (announcement.state === 'draft')
    throw redirect(`/formatrice/promotions/${cohortId}/messages/${announcementId}/ecrire`);
  return announcement;
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnAnnouncement(request, params.cohortId ?? '', params.announcementId ?? '');

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, page) => ({
  title: page?.subject ?? t.title,
  index: false,
}));

export default function AnnouncementPage() {
  const t = useMessages(messages);
  const words = { sent: t.left, sending: t.leaves, scheduled: t.scheduled, draft: '' };
  const announcement = useLoaderData<typeof loader>();
  const { id, subject, state, cohort, author, at, audience, html, progress } = announcement;
  const href = `/formatrice/promotions/${cohort.id}`;
  return (
    <CohortSubpage
      cohort={cohort}
      view="messages"
      exports={announcement.recipients.length > 0 ? [{ name: 'destinataires', of: { message: id } }] : []}
      title={subject}
      lede={
        <>
          {words[state]}, <When value={at} zone={cohort.zone} shape="datetime" />, {t.to[audience]}
          {author ? `, ${t.by(author)}` : ''}
        </>
      }
    >
      <DoneNotice className="mb-6" said={state === 'sent' ? t.doneSent : t.done} />
      <div className="mb-6 empty:hidden">
        <FormProblem state={useFormState()} names={{ 'when.day': t.day, 'when.at': t.at }} />
      </div>
      {state === 'sending' ? (
        <div className="mb-8 grid max-w-xl gap-4">
          {progress.recipients > 0 ? (
            <ProgressBar
              visible
              value={progress.settled}
              max={progress.recipients}
              label={t.settled}
              text={t.progress(progress.settled, progress.recipients)}
            />
          ) : (
            <p>{t.starting}</p>
          )}
          <p>
            <ButtonLink variant="quiet" small href={`${href}/messages/${id}`}>
              {t.refresh}
            </ButtonLink>
          </p>
        </div>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        {state === 'scheduled' ? (
          <ScheduledPanel announcement={announcement} />
        ) : (
          <RecipientsTable {...announcement} />
        )}
        <Card as="section" className="min-w-0">
          <h2 className="mb-3 text-xl">{t.asWritten}</h2>
          <Prose html={html} />
          {state === 'scheduled' ? <p className="mt-4 text-sm text-soft">{t.whoLater}</p> : null}
        </Card>
      </div>
    </CohortSubpage>
  );
}
