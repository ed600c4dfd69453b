import { getCohort, listAnnouncements, type AnnouncementState, type ResponseOf } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState, Tag, type Tone } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { When } from '../../../parts/staff/when';
import { DoneNotice } from '../../../parts/done-notice';
import { CohortPage } from '../cohort-page';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const input = { params: { cohortId: params.cohortId ?? '' } };
  const [cohort, { announcements }] = await Promise.all([
    call(getCohort, input),
    call(listAnnouncements, input),
  ]);
  return { cohort, announcements };
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.cohort.name}` : t.title,
  index: false,
}));

export default function Announcements() {
  const t = useMessages(messages);
  const { cohort, announcements } = useLoaderData<typeof loader>();
  const drafts = announcements.filter(({ state }) => state === 'draft');
  const left = announcements.filter(({ state }) => state !== 'draft');
  return (
    <CohortPage cohort={cohort} view="messages" exports={announcements.length > 0 ? ['messages'] : []}>
      <DoneNotice className="mb-6" said={t.done} />
      <p className="max-w-2xl text-soft">{t.lede}</p>
      <p className="actions mt-5 mb-8">
        <ButtonLink href={`/formatrice/promotions/${cohort.id}/messages/nouveau`}>{t.write}</ButtonLink>
        <a href="/formatrice/modeles" className="link link-alone">
          {t.templates}
        </a>
      </p>
      {announcements.length === 0 ? <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState> : null}
      <List title={t.drafts} {...{ cohort, announcements: drafts }} />
      <List title={t.left} {...{ cohort, announcements: left }} />
    </CohortPage>
  );
}

type Summary = ResponseOf<typeof listAnnouncements>['announcements'][number];

const tones: Record<AnnouncementState, Tone> = {
  draft: 'plain',
  scheduled: 'gold',
  sending: 'clay',
  sent: 'teal',
};

interface ListProps {
  title: string;
  cohort: { id: string; zone: string };
  announcements: readonly Summary[];
}

function List({ title, cohort, announcements }: ListProps) {
  const t = useMessages(messages);
  if (announcements.length === 0) return null;
  return (
    <section className="mb-10">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-3">
        {announcements.map(({ id, subject, state, audience, author, at, progress }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-4"
          >
            <div className="min-w-0 flex-[1_1_18rem]">
              <a
                href={`/formatrice/promotions/${cohort.id}/messages/${id}${state === 'draft' ? '/ecrire' : ''}`}
                className="link link-alone font-semibold break-words"
              >
                {subject || t.untitled}
              </a>
              <p className="text-sm text-soft">
                {t.audiences[audience]}
                {progress.recipients > 0 ? `, ${t.recipients(progress.recipients)}` : ''}
                {author ? `, ${t.by(author)}` : ''}
              </p>
              <p className="text-sm text-soft">
                {state === 'draft' ? t.savedOn : state === 'scheduled' ? t.leavesOn : t.leftOn}{' '}
                <When value={at} zone={cohort.zone} shape="datetime" />
              </p>
            </div>
            <span className="flex flex-wrap gap-2">
              {progress.failed > 0 ? <Tag tone="gold">{t.failed(progress.failed)}</Tag> : null}
              <Tag tone={tones[state]}>
                {t.states[state]}
                {state === 'sending' ? ` ${t.progress(progress.settled, progress.recipients)}` : ''}
              </Tag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
