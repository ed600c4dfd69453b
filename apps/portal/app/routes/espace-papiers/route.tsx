import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMeansOfPayment, getMyPapers } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';
import { PapersOfOrder } from './papers-of-order';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [{ papers }, { means }] = await Promise.all([call(getMyPapers, {}), call(getMeansOfPayment, {})]);
  return { papers, means };
}

export default function Papers() {
  const { papers, means } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      {papers.length > 0 ? (
        <div className="grid gap-8">
          {papers.map((one) => (
            <PapersOfOrder key={one.order.id} papers={one} means={means} />
          ))}
        </div>
      ) : (
        <EmptyState title={t.emptyTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      )}
    </div>
  );
}
