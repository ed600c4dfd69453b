import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getWorkEvidence } from '@tandem/contracts';
import { ButtonLink, DefinitionList, Table, type Column } from '@tandem/ui';
import type { ReactNode } from 'react';
import { api } from '../../../lib/api.server';
import { date, duration, percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  api(request)(getWorkEvidence, {
    params: { cohortId: params.cohortId ?? '', personId: params.personId ?? '' },
  });

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.person.name}` : t.title,
  index: false,
}));

export default function Evidence() {
  const t = useMessages(messages);
  const locale = useLocale();
  const evidence = useLoaderData<typeof loader>();
  const { cohort, person, sessions } = evidence;
  const href = `/formatrice/promotions/${cohort.id}`;
  const day = (instant: string) => date(locale, instant, 'date', cohort.zone);
  return (
    <StaffPage
      title={`${t.title}, ${person.name}`}
      lede={t.lede}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href, label: cohort.name },
        { href: `${href}/membres/${person.id}`, label: person.name },
        { label: t.title },
      ]}
      exports={[{ name: 'preuves', of: { promotion: cohort.id, membre: person.id } }]}
      actions={
        <>
          <ButtonLink variant="quiet" small href={`${href}/membres/${person.id}/preuves.pdf`}>
            {t.pdf}
          </ButtonLink>
          <ButtonLink variant="quiet" small href={`${href}/membres/${person.id}/preuves.zip`}>
            {t.zip}
          </ButtonLink>
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t.lessonsDone, detail: t.of(evidence.lessons.length, evidence.lessonCount) },
          { term: t.announced, detail: duration(evidence.announcedMinutes) },
          {
            term: t.sessions,
            detail: t.ofHeld(duration(sessions.presentMinutes), duration(sessions.heldMinutes)),
          },
          { term: t.exchanges, detail: String(evidence.exchanges) },
        ]}
      />
      <Section
        title={t.lessons}
        meaning={t.lessonsMeaning}
        rows={evidence.lessons}
        columns={[
          { key: 'lesson', header: t.lesson, rowHeader: true, cell: (row) => `${row.module}. ${row.title}` },
          { key: 'done', header: t.done, cell: (row) => day(row.completedAt) },
          { key: 'duration', header: t.duration, align: 'end', cell: (row) => duration(row.minutes) },
        ]}
      />
      <Section
        title={t.quizzes}
        meaning={t.quizzesMeaning}
        rows={evidence.quizzes}
        columns={[
          { key: 'quiz', header: t.quiz, rowHeader: true, cell: (row) => row.title },
          { key: 'day', header: t.handedIn, cell: (row) => day(row.submittedAt) },
          {
            key: 'result',
            header: t.result,
            align: 'end',
            cell: (row) => `${percent(locale, row.score)}, ${row.passed ? t.passed : t.failed}`,
          },
        ]}
      />
      <Section
        title={t.works}
        meaning={t.worksMeaning}
        rows={evidence.works}
        columns={[
          { key: 'work', header: t.work, rowHeader: true, cell: (row) => t.version(row.title, row.number) },
          { key: 'day', header: t.handedIn, cell: (row) => day(row.submittedAt) },
          {
            key: 'review',
            header: t.review,
            cell: ({ review }) =>
              review ? t.answered(t.reviewed[review.decision], day(review.at), review.byName) : t.waiting,
          },
        ]}
      />
    </StaffPage>
  );
}

interface SectionProps<Row> {
  title: string;
  /** What its figures mean. */
  meaning: ReactNode;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

function Section<Row>({ title, meaning, rows, columns }: SectionProps<Row>) {
  const t = useMessages(messages);
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{title}</h2>
      <p className="mb-3 text-soft">{meaning}</p>
      {rows.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Table caption={title} hideCaption {...{ rows, columns }} rowKey={(row) => rows.indexOf(row)} />
      )}
    </section>
  );
}
