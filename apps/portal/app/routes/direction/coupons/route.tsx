import { listCoupons, listOffers } from '@tandem/contracts';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { StaffPage } from '../../../parts/staff/staff-page';
import { CouponForm } from './coupon-form';
import { CouponTable } from './coupon-table';
import { messages } from './messages';
import { postCoupon } from './post-coupon.server';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [{ coupons }, { offers }] = await Promise.all([call(listCoupons, {}), call(listOffers, {})]);
  return { coupons, offers };
}

export const action = ({ request }: ActionFunctionArgs) => postCoupon(request);

export default function Coupons() {
  const t = useMessages(messages);
  const { coupons, offers } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <StaffPage title={t.title} crumbs={[{ href: '/direction/offres', label: t.offers }, { label: t.title }]}>
      <div className="grid gap-8">
        <DoneNotice said={{ ferme: t.closed, cree: t.created(query.get('code') ?? '') }} />
        {coupons.length > 0 ? (
          <CouponTable coupons={coupons} offers={offers} />
        ) : (
          <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
        )}
        <div className="max-w-3xl">
          <CouponForm offers={offers} />
        </div>
      </div>
    </StaffPage>
  );
}
