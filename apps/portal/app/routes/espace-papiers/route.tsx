import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getMeansOfPayment, getMyAttendance, getMyPapers, listMyAttestations } from '@tandem/contracts';
import { ButtonLink, EmptyState, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { PrintedNameNotice } from '../../parts/printed-name-notice';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { Attestations } from './attestations';
import { messages } from './messages';
import { PapersOfOrder } from './papers-of-order';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [{ papers }, { means }, { attestations }, { cohorts }] = await Promise.all([
    call(getMyPapers, {}),
    call(getMeansOfPayment, {}),
    call(listMyAttestations, {}),
    call(getMyAttendance, {}),
  ]);
  return { papers, means, attestations, attended: cohorts.filter(({ heldMinutes }) => heldMinutes > 0) };
}

export default function Papers() {
  const { papers, means, attestations, attended } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      <PrintedNameNotice link className="mb-6" />
      <Attestations attestations={attestations} />
      {attended.map(({ cohort, presentMinutes, heldMinutes }) => (
        <p key={cohort.id} className="mb-6">
          {t.attended(cohort.name, duration(presentMinutes), duration(heldMinutes))}{' '}
          <a href="/espace/emargement" className="link">
            {t.attendedLink}
          </a>
        </p>
      ))}
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
