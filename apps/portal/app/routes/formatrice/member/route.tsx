import { getMember, listPersonCertificates } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { Panel } from '../../../parts/staff/panel';
import { act } from './act.server';
import { CertificatePanel } from './certificate-panel';
import { MemberFacts } from './member-facts';
import { messages } from './messages';
import { OnboardingAnswers } from './onboarding-answers';
import { PlacementCard } from './placement-card';
import { QuizList } from './quiz-list';
import { WorksPanel } from './works-panel';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const call = api(request);
  const member = await call(getMember, { params: idsOf(params) });
  const { courseSlug } = member.cohort;
  const about = { params: { courseSlug, personId: member.person.id } };
  const { certificates } = await call(listPersonCertificates, about);
  return { ...member, certificates };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return act(request, await request.formData(), idsOf(params));
}

const idsOf = (params: { cohortId?: string; personId?: string }) => ({
  cohortId: params.cohortId ?? '',
  personId: params.personId ?? '',
});

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data?.person.name ?? t.title,
  index: false,
}));

export default function MemberPage() {
  const t = useMessages(messages);
  const member = useLoaderData<typeof loader>();
  const { cohort, person, assignments } = member;
  return (
    <StaffPage
      title={person.name}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href: `/formatrice/promotions/${cohort.id}`, label: cohort.name },
        { label: person.name },
      ]}
      actions={
        <>
          <ButtonLink
            variant="quiet"
            small
            href={`/formatrice/promotions/${cohort.id}/membres/${person.id}/preuves`}
          >
            {t.evidence}
          </ButtonLink>
          <ButtonLink
            variant="quiet"
            small
            href={`/formatrice/promotions/${cohort.id}/membres/${person.id}/rythme`}
          >
            {t.pace}
          </ButtonLink>
        </>
      }
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={useFormState()} />
        <DoneNotice said={{ certificat: t.issuedNotice, tentative: t.grantedNotice }} />
      </div>
      <MemberFacts member={member} />
      <div className="mt-8 grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid min-w-0 gap-6">
          <WorksPanel works={assignments} zone={cohort.zone} />
          <OnboardingAnswers onboarding={member.onboarding} />
          {member.placement ? <PlacementCard placement={member.placement} zone={cohort.zone} /> : null}
        </div>
        <div className="grid min-w-0 gap-6">
          <CertificatePanel member={member} certificates={member.certificates} />
          <Panel id="quiz" title={t.quizzes}>
            <QuizList quizzes={member.quizzes} />
          </Panel>
        </div>
      </div>
    </StaffPage>
  );
}
