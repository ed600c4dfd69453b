import { randomUUID } from 'node:crypto';
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
import { EntryLeft } from '../../../parts/staff/entry-form';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { TemplateEntry, templateFields } from './template-entry';

export async function loader({ request }: LoaderFunctionArgs) {
  const { templates } = await api(request)(listAnnouncementTemplates, {});
  return { templates, newId: randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const where = { params: { templateId: textOf(form, 'template') } };
  const deletes = textOf(form, 'intent') === 'delete';
  const words = { name: textOf(form, 'name'), subject: textOf(form, 'subject') };
  const rest = { text: textOf(form, 'text'), base: textOf(form, 'base') };
  try {
    if (deletes) await api(request)(deleteAnnouncementTemplate, where);
    else await api(request)(saveAnnouncementTemplate, { ...where, body: { ...words, ...rest } });
  } catch (error) {
    if (!deletes || !isMissing(error)) return formProblem(request, error, form);
  }
  return redirect(`?fait=${deletes ? 'supprime' : 'garde'}`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function Templates() {
  const t = useMessages(messages);
  const { templates, newId } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[{ href: '/formatrice', label: t.trainer }, { label: t.title }]}
    >
      <DoneNotice className="mb-6" said={t.done} />
      <EntryLeft
        of="template"
        words={t}
        keys={['name', 'subject', 'text']}
        deleted="template-deleted"
        anew={{ template: newId, base: '0' }}
        listed={templates.filter(({ own }) => own).map(({ id }) => id)}
      >
        {templateFields}
      </EntryLeft>
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
