import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPersonCertificates } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { useVisitor } from '../../../lib/visitor';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { actOnCertificate } from './act.server';
import { CertificateLine } from './certificate-line';
import { CorrectionPanel } from './correction-panel';
import { messages as trackingMessages } from '../certifications/messages';
import { messages } from './messages';
import { RenewalPanel } from './renewal-panel';
import { RevocationPanel } from './revocation-panel';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { courseSlug = '', personId = '' } = params;
  return api(request)(listPersonCertificates, { params: { courseSlug, personId } });
}

export const action = ({ request }: ActionFunctionArgs) => actOnCertificate(request);

export const meta = pageMeta<typeof messages.fr, Awaited<ReturnType<typeof loader>>>(messages, (t, data) => ({
  title: data ? t.title(data.person.name) : t.one,
  index: false,
}));

export default function MemberCertificates() {
  const t = useMessages(messages);
  const tracking = useMessages(trackingMessages);
  const { cohort, person, certificates } = useLoaderData<typeof loader>();
  const owner = useVisitor()?.me?.roles.includes('owner');
  const standing = certificates.find(({ end }) => end === null);
  return (
    <StaffPage
      title={t.title(person.name)}
      crumbs={[
        { href: '/formatrice/certifications', label: tracking.title },
        { href: `/formatrice/certifications?promotion=${cohort.id}`, label: cohort.name },
        { label: person.name },
      ]}
      actions={
        cohort.seated ? (
          <ButtonLink small variant="quiet" href={`/formatrice/promotions/${cohort.id}/membres/${person.id}`}>
            {t.member}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={useFormState()} names={t.fields} />
        <DoneNotice said={t.done} />
      </div>
      {cohort.seated ? null : <p className="mb-6 text-soft">{t.unseated(cohort.name)}</p>}
      {certificates.length === 0 ? <EmptyState title={t.none}>{t.noneHint}</EmptyState> : null}
      <ul className="grid gap-4">
        {certificates.map((one) => (
          <CertificateLine key={one.code} certificate={one} />
        ))}
      </ul>
      {standing ? (
        <div className="mt-8 grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6 empty:hidden">
            {standing.renewable ? <RenewalPanel certificate={standing} /> : null}
            {owner ? <CorrectionPanel certificate={standing} /> : null}
          </div>
          {owner ? <RevocationPanel certificate={standing} /> : null}
        </div>
      ) : null}
      {standing && !owner ? <p className="mt-6 text-soft">{t.ownerOnly}</p> : null}
    </StaffPage>
  );
}
