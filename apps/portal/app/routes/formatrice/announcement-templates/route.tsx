import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  deleteAnnouncementTemplate,
  listAnnouncementTemplates,
  saveAnnouncementTemplate,
} from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api, isMissing } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { TemplateEntry } from './template-entry';

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(listAnnouncementTemplates, {});

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const where = { params: { templateId: textOf(form, 'template') } };
  const deletes = textOf(form, 'intent') === 'delete';
  const words = { name: textOf(form, 'name'), subject: textOf(form, 'subject') };
  const text = textOf(form, 'text');
  try {
    if (deletes) await api(request)(deleteAnnouncementTemplate, where);
    else await api(request)(saveAnnouncementTemplate, { ...where, body: { ...words, text } });
  } catch (error) {
    if (!deletes || !isMissing(error)) return formProblem(request, error, form);
  }
  return redirect(`?fait=${deletes ? 'supprime' : 'garde'}`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function Templates() {
  const t = useMessages(messages);
  const { templates } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: t.title }]}
    >
      <DoneNotice className="mb-6" said={t.done} />
      {templates.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/formatrice">{t.cohorts}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      ) : (
        <ul className="grid max-w-3xl gap-5">
          {templates.map((template) => (
            <TemplateEntry key={template.id} template={template} />
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
