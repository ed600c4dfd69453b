import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getSeatAttestation, getWorkEvidence, issueSeatAttestation } from '@tandem/contracts';
import { ButtonLink, DefinitionList, Notice, Table, type Column } from '@tandem/ui';
import type { ReactNode } from 'react';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { date, duration, percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages as formerWords } from '../attendance/former-messages';
import { messages as attestationWords } from './attestation-messages';
import { AttestationPanel } from './attestation-panel';
import { evidenceAsked } from './evidence-asked';
import { messages } from './messages';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const evidence = await call(getWorkEvidence, evidenceAsked(request, params));
  const { enrolmentId, until } = evidence.seat;
  const of = { params: { cohortId: evidence.cohort.id, enrolmentId } };
  // Of who stays a job attests what she attended.
  return { ...evidence, attestation: until && (await call(getSeatAttestation, of)) };
}

/** Attests the hours of presence of who gave her seat back: that of the address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [{ query }, form] = [evidenceAsked(request, params), await request.formData()];
  const of = { params: { cohortId: params.cohortId ?? '', enrolmentId: query.seat ?? '' } };
  try {
    await api(request)(issueSeatAttestation, of);
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`?place=${of.params.enrolmentId}&fait=attestation`);
}

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? `${t.title}, ${data.person.name}` : t.title,
  index: false,
}));

export default function Evidence() {
  const t = useMessages(messages);
  const locale = useLocale();
  const evidence = useLoaderData<typeof loader>();
  const former = useMessages(formerWords);
  const attested = useMessages(attestationWords);
  const { cohort, person, seat, otherSeats, sessions } = evidence;
  const href = `/formatrice/promotions/${cohort.id}`;
  const hers = `${href}/membres/${person.id}`;
  const of = seat.until ? `?place=${seat.enrolmentId}` : '';
  const isMember = [seat, ...otherSeats].some(({ until }) => until === null);
  const day = (instant: string) => date(locale, instant, 'date', cohort.zone);
  const spanOf = ({ from, until }: typeof seat) =>
    until ? t.between(day(from), day(until)) : t.since(day(from));
  return (
    <StaffPage
      title={`${t.title}, ${person.name}`}
      lede={t.lede}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href, label: cohort.name },
        isMember
          ? { href: hers, label: person.name }
          : { href: `${href}/emargement#parties`, label: former.title },
        { label: t.title },
      ]}
      exports={[{ name: 'preuves', of: { promotion: cohort.id, membre: person.id } }]}
      actions={
        <>
          <ButtonLink variant="quiet" small href={`${hers}/preuves.pdf${of}`}>
            {t.pdf}
          </ButtonLink>
          <ButtonLink variant="quiet" small href={`${hers}/preuves.zip${of}`}>
            {t.zip}
          </ButtonLink>
        </>
      }
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={useFormState()} />
        <DoneNotice said={{ attestation: attested.done }} />
      </div>
      {seat.until ? <Notice className="mb-6">{t.ended(day(seat.until))}</Notice> : null}
      <DefinitionList
        items={[
          { term: t.period, detail: spanOf(seat) },
          ...otherSeats.map((other) => ({
            term: t.otherSeats,
            detail: (
              <a className="link" href={`${hers}/preuves?place=${other.enrolmentId}`}>
                {spanOf(other)}
              </a>
            ),
          })),
          { term: t.lessonsDone, detail: t.of(evidence.lessons.length, evidence.lessonCount) },
          { term: t.announced, detail: duration(evidence.announcedMinutes) },
          ...(evidence.lessonsBefore > 0
            ? [{ term: t.lessonsBefore, detail: String(evidence.lessonsBefore) }]
            : []),
          {
            term: t.sessions,
            detail: t.ofHeld(duration(sessions.presentMinutes), duration(sessions.heldMinutes)),
          },
          { term: t.exchanges, detail: String(evidence.exchanges) },
        ]}
      />
      {evidence.attestation ? (
        <AttestationPanel
          attestation={evidence.attestation}
          hours={sessions}
          seat={seat.enrolmentId}
          href={`${hers}/assiduite.pdf${of}`}
        />
      ) : null}
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
