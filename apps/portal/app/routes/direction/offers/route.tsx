import { listOffers } from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { StaffPage } from '../../../parts/staff/staff-page';
import { messages } from './messages';
import { OfferTable } from './offer-table';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export const loader = ({ request }: LoaderFunctionArgs) => api(request)(listOffers, {});

export default function Offers() {
  const t = useMessages(messages);
  const { offers } = useLoaderData<typeof loader>();
  if (offers.length === 0) {
    return (
      <StaffPage title={t.title}>
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="/direction/promotions">{t.toCohorts}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      </StaffPage>
    );
  }
  return (
    <StaffPage
      title={t.title}
      lede={t.lede}
      actions={
        <>
          <ButtonLink href="/direction/offres/nouvelle">{t.create}</ButtonLink>
          <ButtonLink variant="quiet" href="/direction/reductions">
            {t.coupons}
          </ButtonLink>
        </>
      }
    >
      <OfferTable offers={offers} />
    </StaffPage>
  );
}
