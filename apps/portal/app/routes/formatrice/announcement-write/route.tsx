import { randomUUID } from 'node:crypto';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, type Params } from '@remix-run/react';
import {
  deleteAnnouncement,
  getAnnouncement,
  getAnnouncementAudience,
  listAnnouncementTemplates,
  ProblemError,
  saveAnnouncement,
  saveAnnouncementTemplate,
} from '@tandem/contracts';
import { Button } from '@tandem/ui';
import autosave from '../../../enhancements/autosave.js?url&no-inline';
import { api, isMissing, rawApi, refuse } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { localeOf } from '../../../lib/cookies.server';
import { translate, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { Enhance } from '../../../parts/enhance';
import { FormProblem } from '../../../parts/form-problem';
import { CohortSubpage } from '../cohort-subpage';
import { DraftFields } from './draft-fields';
import { messages } from './messages';
import { OtherVersion } from './other-version';
import { readDraft } from './read-draft.server';
import { TemplateChoice } from './template-choice';

/** One that nobody has saved yet begins empty. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohortId = '', announcementId = '' } = params;
  const list = `/formatrice/promotions/${cohortId}/messages`;
  const call = api(request);
  const [{ cohort, members }, { templates }] = await Promise.all([
    call(getAnnouncementAudience, { params: { cohortId } }),
    call(listAnnouncementTemplates, {}),
  ]);
  const found = await rawApi(request)(getAnnouncement, { params: { announcementId } }).catch(
    (error: unknown) => {
      if (isMissing(error)) return null;
      return isDeleted(error) ? 'deleted' : refuse(request, error);
    },
  );
  const deleted = found === 'deleted';
  const draft = deleted ? null : found;
  const newId = randomUUID();
  // A form that was refused is shown here, whatever became of the draft.
  if (!context['posted']) {
    if (deleted) throw redirect(`${list}/${newId}/ecrire`);
    if (draft && draft.state !== 'draft') throw redirect(`${list}/${announcementId}`);
  }
  // A template begins what is empty, and never takes the place of what she wrote.
  const empty = !draft || (draft.subject === '' && draft.text === '');
  const chosen = new URL(request.url).searchParams.get('modele');
  return {
    ...{ cohort, members, draft, deleted, newId, id: deleted ? newId : announcementId },
    templates: empty ? templates.map(({ id, name }) => ({ id, name })) : [],
    begun: (empty && templates.find(({ id }) => id === chosen)) || null,
  };
}

const isDeleted = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'announcement-deleted';

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { cohortId = '', announcementId = '' } = params;
  const list = `/formatrice/promotions/${cohortId}/messages`;
  const gone = `${list}?fait=supprime`;
  const intent = textOf(form, 'intent');
  const call = api(request);
  try {
    if (intent === 'delete') {
      const { base, writer } = readDraft(form, cohortId);
      const query = { base, writer: writer?.id, turn: writer?.turn };
      await call(deleteAnnouncement, { params: { announcementId }, query });
      return redirect(gone);
    }
    const body = readDraft(form, cohortId);
    // Refused, a template leaves the draft as it was: the form still starts from the revision that it names.
    if (intent === 'template') {
      const { untitled } = translate(messages, localeOf(request));
      await keepTemplate(call, textOf(form, 'template'), body, untitled);
    }
    await call(saveAnnouncement, { params: { announcementId }, body });
  } catch (error) {
    if (intent === 'delete' && isMissing(error)) return redirect(gone);
    const left = error instanceof ProblemError && error.problem.code === 'announcement-not-draft';
    if (!left || intent === 'delete') return formProblem(request, error, form);
    return keepApart(request, form, params);
  }
  if (intent === 'template') return redirect('/formatrice/modeles?fait=garde');
  return redirect(intent === 'keep' ? `${list}?fait=garde` : `${list}/${announcementId}/apercu`);
}

/** Made with the form: a second click keeps no second one, other words since do. */
async function keepTemplate(
  call: ReturnType<typeof api>,
  templateId: string,
  { subject, text }: { subject: string; text: string },
  untitled: string,
) {
  const body = { name: (subject.trim() || untitled).slice(0, 120), subject, text, base: '0' };
  const keep = (id: string) => call(saveAnnouncementTemplate, { params: { templateId: id }, body });
  await keep(templateId).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'template-changed') throw error;
    return keep(randomUUID());
  });
}

/** It was scheduled or sent in another tab: what she wrote since is a draft of its own, unless it says the same. */
async function keepApart(request: Request, form: FormData, { cohortId = '', announcementId = '' }: Params) {
  const call = api(request);
  const body = readDraft(form, cohortId);
  const list = `/formatrice/promotions/${cohortId}/messages`;
  const { subject, text } = await call(getAnnouncement, { params: { announcementId } });
  if (subject === body.subject.trim() && text === body.text.trim())
    return redirect(`${list}/${announcementId}`);
  // Made with the form: a second click keeps no second one.
  const id = textOf(form, 'template');
  await call(saveAnnouncement, { params: { announcementId: id }, body: { ...body, base: '0' } });
  return redirect(`${list}/${id}/ecrire?fait=a-part`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function WriteAnnouncement() {
  const t = useMessages(messages);
  const { cohort, members, draft, deleted, id, templates, begun, newId } = useLoaderData<typeof loader>();
  const state = useFormState();
  const page = `/formatrice/promotions/${cohort.id}/messages/${id}`;
  const changed = state.code === 'announcement-changed' && draft;
  const values = {
    subject: state.values.subject ?? begun?.subject ?? draft?.subject ?? '',
    text: state.values.text ?? begun?.text ?? draft?.text ?? '',
    audience: state.values.audience ?? draft?.audience ?? 'everyone',
    persons: state.code ? (state.lists.person ?? []) : (draft?.personIds ?? []),
    // She has the other version before her eyes now: what she keeps next takes its place. Thrown away, it is another draft.
    base: (changed || deleted ? undefined : state.values.base) ?? String(draft?.revision ?? 0),
  };
  return (
    <CohortSubpage cohort={cohort} view="messages" title={t.title}>
      <div className="mb-6 grid gap-4 empty:hidden">
        <FormProblem state={state} names={{ subject: t.subject, text: t.text }} />
        {changed ? <OtherVersion draft={draft} /> : null}
        <DoneNotice said={t.done} />
      </div>
      {begun ? null : <TemplateChoice templates={templates} />}
      <form
        method="post"
        action={deleted ? `${page}/ecrire` : undefined}
        noValidate
        autoComplete="off"
        className="grid max-w-3xl gap-6"
      >
        <DraftFields {...{ values, members, errors: state.errors }} saveTo={`${page}/brouillon`} />
        <input type="hidden" name="template" value={state.values.template ?? newId} />
        <div className="actions">
          <Button name="intent" value="preview">
            {t.preview}
          </Button>
          <Button variant="quiet" name="intent" value="keep">
            {t.keep}
          </Button>
          <Button variant="quiet" name="intent" value="template">
            {t.keepAsTemplate}
          </Button>
          {draft ? (
            <Button variant="quiet" name="intent" value="delete">
              {t.delete}
            </Button>
          ) : null}
        </div>
        <Enhance src={autosave} />
      </form>
    </CohortSubpage>
  );
}
