import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { issueCertificates, previewCertificates } from '@tandem/contracts';
import { Button, ButtonLink } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { Panel } from '../../../parts/staff/panel';
import { messages as tracking } from '../certifications/messages';
import { LeftOut } from './left-out';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(previewCertificates, { params: { cohortId: params.cohortId ?? '' } });
}

/** Issues to those whom the page showed: who became ready since is shown first. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const cohortId = params.cohortId ?? '';
  const personIds = form.getAll('personId').map(String);
  try {
    const { asked } = await api(request)(issueCertificates, { params: { cohortId }, body: { personIds } });
    return redirect(`/formatrice/certifications?promotion=${cohortId}&fait=${asked}`);
  } catch (error) {
    return formProblem(request, error, form);
  }
}

export default function IssueCertificates() {
  const t = useMessages(messages);
  const words = useMessages(tracking);
  const { cohort, given, left } = useLoaderData<typeof loader>();
  const back = `/formatrice/certifications?promotion=${cohort.id}`;
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[
        { href: `/formatrice/promotions/${cohort.id}`, label: cohort.name },
        { href: back, label: words.title },
        { label: t.title },
      ]}
    >
      <FormProblem state={useFormState()} />
      <div className="grid gap-6">
        <Panel tone={given.length > 0 ? 'teal' : 'card'} id="donnes" title={t.given(given.length)}>
          {given.length === 0 ? (
            <p>{left.some(({ state }) => state === 'eligible') ? t.nameWaits : t.nobody}</p>
          ) : (
            <form method="post">
              <ul className="mb-4 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
                {given.map(({ personId, name, seat }) => (
                  <li key={personId}>
                    <input type="hidden" name="personId" value={personId} />
                    {name}
                    {seat === 'paused' ? <span className="text-soft"> {t.paused}</span> : null}
                  </li>
                ))}
              </ul>
              <div className="actions">
                <Button>{t.issue(given.length)}</Button>
                <ButtonLink variant="quiet" href={back}>
                  {t.cancel}
                </ButtonLink>
              </div>
            </form>
          )}
        </Panel>
        <LeftOut left={left} />
      </div>
    </StaffPage>
  );
}
