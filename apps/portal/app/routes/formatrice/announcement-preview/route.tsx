import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getAnnouncement, Id, previewAnnouncement } from '@tandem/contracts';
import { Button, ButtonLink, Card, Notice, Prose, Select } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSubpage } from '../cohort-subpage';
import { actOnAnnouncement } from '../announcement/act.server';
import { messages } from './messages';
import { Recipients } from './recipients';
import { SendForms } from './send-forms';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { cohortId = '', announcementId = '' } = params;
  const call = api(request);
  const personId = Id.safeParse(new URL(request.url).searchParams.get('personne')).data;
  const where = { params: { announcementId } };
  const [announcement, preview] = await Promise.all([
    call(getAnnouncement, where),
    call(previewAnnouncement, { ...where, query: { personId } }),
  ]);
  if (announcement.state !== 'draft')
    throw redirect(`/formatrice/promotions/${cohortId}/messages/${announcementId}`);
  return { announcement, preview };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnAnnouncement(request, params.cohortId ?? '', params.announcementId ?? '');

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function PreviewAnnouncement() {
  const t = useMessages(messages);
  const { announcement, preview } = useLoaderData<typeof loader>();
  const { cohort, id, revision } = announcement;
  const { recipients, unknown, shown } = preview;
  const href = `/formatrice/promotions/${cohort.id}`;
  const edit = `${href}/messages/${id}/ecrire`;
  const lacks = [announcement.subject === '' && t.noSubject, announcement.text === '' && t.noText].filter(
    (sentence) => sentence !== false,
  );
  return (
    <CohortSubpage cohort={cohort} view="messages" title={t.title}>
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem
          state={useFormState()}
          names={{ subject: t.subject, text: t.text, 'when.day': t.day, 'when.at': t.at }}
        />
        {lacks.length > 0 ? (
          <Notice tone="warning" title={t.lacksTitle}>
            {lacks.join(' ')}
          </Notice>
        ) : null}
        {unknown.length > 0 ? (
          <Notice tone="warning" title={t.unknownTitle}>
            <ul className="list-disc ps-5">
              {unknown.map(({ name, field, line, column }) => (
                <li key={`${field} ${line} ${column}`}>{t.unknown(name, field, line, column)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {shown ? null : (
          <Notice tone="warning" title={t.nobodyTitle}>
            {t.nobody}
          </Notice>
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        {shown ? (
          <div className="grid min-w-0 gap-4">
            <form className="flex flex-wrap items-end gap-3">
              <div className="min-w-0 flex-[1_1_14rem]">
                <Select
                  name="personne"
                  label={t.as}
                  defaultValue={shown.personId}
                  options={recipients.map(({ personId, name }) => ({ value: personId, label: name }))}
                />
              </div>
              <Button variant="quiet">{t.show}</Button>
            </form>
            <Card as="article">
              <h2 className="text-2xl break-words">{shown.subject || t.noSubject}</h2>
              {shown.html ? <Prose html={shown.html} className="mt-4" /> : <p className="mt-4">{t.noText}</p>}
            </Card>
          </div>
        ) : null}
        <div className="grid gap-6">
          {recipients.length > 0 ? <Recipients recipients={recipients} /> : null}
          {unknown.length === 0 && lacks.length === 0 ? (
            <SendForms {...{ revision, zone: cohort.zone }} recipients={recipients.length} />
          ) : null}
          <p>
            <ButtonLink variant="quiet" href={edit}>
              {t.edit}
            </ButtonLink>
          </p>
        </div>
      </div>
    </CohortSubpage>
  );
}
