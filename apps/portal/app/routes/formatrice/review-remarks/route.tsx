import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { changeReviewRemark, deleteReviewRemark, listReviewRemarks, mostRemarks } from '@tandem/contracts';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api, isMissing, rawApi } from '../../../lib/api.server';
import { textOf } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { searchOf, withQuery } from '../../../parts/staff/address';
import { EntryLeft } from '../../../parts/staff/entry-form';
import { ListSearch } from '../../../parts/staff/list-search';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { RemarkEntry, RemarkField } from './remark-entry';

export function loader({ request }: LoaderFunctionArgs) {
  const search = searchOf(new URL(request.url).searchParams);
  return api(request)(listReviewRemarks, { query: { search } });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const where = { params: { remarkId: textOf(form, 'remark') } };
  const deletes = textOf(form, 'intent') === 'delete';
  const body = { text: textOf(form, 'text'), base: textOf(form, 'base'), again: form.has('again') };
  try {
    if (deletes) await rawApi(request)(deleteReviewRemark, where);
    else await rawApi(request)(changeReviewRemark, { ...where, body });
  } catch (error) {
    if (!deletes || !isMissing(error)) return formProblem(request, error, form);
  }
  const query = new URL(request.url).searchParams;
  const kept = withQuery(query, {}).slice(1);
  return redirect(`/formatrice/remarques?fait=${deletes ? 'supprime' : 'garde'}${kept && `&${kept}`}`);
}

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export default function ReviewRemarks() {
  const t = useMessages(messages);
  const { remarks, total } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      crumbs={[
        { href: '/formatrice', label: t.trainer },
        { href: '/formatrice/rendus', label: t.reviews },
        { label: t.title },
      ]}
    >
      <DoneNotice className="mb-6" said={t.done} />
      <EntryLeft
        of="remark"
        words={t}
        keys={['text']}
        deleted="remark-deleted"
        anew={{ again: '1' }}
        action={withQuery(query, {})}
        listed={remarks.map(({ id }) => id)}
      >
        {(field) => <RemarkField {...field('text')} />}
      </EntryLeft>
      {total === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/formatrice/rendus">{t.toReviews}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <>
          <ListSearch label={t.search} keep={[]} />
          <p className="mt-5 mb-3">{t.count(remarks.length, total, mostRemarks)}</p>
          {remarks.length === 0 ? (
            <EmptyState title={t.noneTitle} action={<ButtonLink href="?">{t.showAll}</ButtonLink>}>
              {t.none}
            </EmptyState>
          ) : (
            <ul className="grid max-w-3xl gap-4">
              {remarks.map((remark) => (
                <RemarkEntry key={remark.id} remark={remark} query={withQuery(query, {})} />
              ))}
            </ul>
          )}
        </>
      )}
    </StaffPage>
  );
}
