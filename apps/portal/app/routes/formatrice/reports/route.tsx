import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listReports, moderatePost } from '@tandem/contracts';
import { Button, Card, EmptyState, Prose, TextArea } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { textOf, useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { AuthorLine } from '../../../parts/discussion/author-line';
import { FormProblem } from '../../../parts/form-problem';
import { CohortPage } from '../cohort-page';
import { messages } from './messages';

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  api(request)(listReports, { params: { cohortId: params.cohortId ?? '' } });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const hidden = textOf(form, 'intent') === 'hide';
  try {
    const body = { hidden, reason: hidden ? textOf(form, 'reason') : '' };
    await api(request)(moderatePost, { params: { postId: textOf(form, 'post') }, body });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect(`?fait=${hidden ? 'masque' : 'garde'}`);
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, data) => ({
  title: data ? `${t.title} · ${data.cohort.name}` : t.title,
  index: false,
}));

export default function Reports() {
  const { cohort, posts } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const state = useFormState();
  return (
    <CohortPage cohort={cohort} view="reports">
      <div className="grid gap-6">
        <FormProblem state={state} />
        <DoneNotice said={{ masque: t.hidden, garde: t.kept }} />
        {posts.length === 0 ? (
          <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
        ) : (
          <ul className="grid gap-6">
            {posts.map((entry) => (
              <Reported key={entry.post.id} entry={entry} zone={cohort.zone} />
            ))}
          </ul>
        )}
      </div>
    </CohortPage>
  );
}

function Reported({
  entry: { post, thread, reports },
  zone,
}: {
  entry: Data['posts'][number];
  zone: string;
}) {
  const t = useMessages(messages);
  const state = useFormState();
  const mine = state.values['post'] === post.id;
  return (
    <Card as="li" className="grid gap-4">
      <h2 className="text-xl">
        <span className="block text-sm font-normal text-soft">{t.in}</span>
        <a className="link link-alone" href={`/espace/discussions/${thread.id}?message=${post.id}`}>
          {thread.title || t.goneThread}
        </a>
      </h2>
      <AuthorLine author={post.author} createdAt={post.createdAt} editedAt={post.editedAt} zone={zone} />
      <Prose html={post.html ?? ''} />
      <ul className="grid gap-2">
        {reports.map(({ by, reason, createdAt }) => (
          <li key={`${by}${createdAt}`}>
            <p className="text-sm text-soft">{t.because(by ?? t.former)}</p>
            <p className="whitespace-pre-line">{reason}</p>
          </li>
        ))}
      </ul>
      <form method="post" className="grid gap-4">
        <input type="hidden" name="post" value={post.id} />
        <TextArea
          name="reason"
          id={mine ? 'reason' : `reason-${post.id}`}
          label={t.reason}
          error={mine ? state.errors['reason'] : undefined}
          defaultValue={mine ? state.values['reason'] : ''}
          rows={2}
          maxLength={500}
        />
        <div className="actions">
          <Button name="intent" value="hide" variant="danger">
            {t.hide}
          </Button>
          <Button name="intent" value="keep" variant="quiet">
            {t.keep}
          </Button>
        </div>
      </form>
    </Card>
  );
}
