import {
  getReconciliation,
  getSeller,
  listCohorts,
  listFeedbackTimes,
  listLeads,
  listOrders,
  listPeople,
} from '@tandem/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { FeedbackTimes } from '../../../parts/staff/feedback-times';
import { StaffPage } from '../../../parts/staff/staff-page';
import { isReachable } from '../leads/is-reachable';
import { Figure } from './figure';
import { LatestOrders } from './latest-orders';
import { messages } from './messages';
import { OpenCohorts } from './open-cohorts';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

/** The figures are read from the same endpoints as the lists, so that no two screens can disagree. */
export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const [
    latest,
    disputed,
    refundFailed,
    { cohorts },
    people,
    { leads },
    { seller },
    { open: differences },
    { times },
  ] = await Promise.all([
    call(listOrders, { query: {} }),
    call(listOrders, { query: { standing: 'disputed' } }),
    call(listOrders, { query: { standing: 'refund-failed' } }),
    call(listCohorts, { query: {} }),
    call(listPeople, { query: {} }),
    call(listLeads, {}),
    call(getSeller, {}),
    call(getReconciliation, {}),
    call(listFeedbackTimes, {}),
  ]);
  return {
    cashed: latest.cashed,
    late: latest.sums.late,
    cashedOrders: latest.cashedOrders,
    disputed: disputed.total,
    refundFailed: refundFailed.total,
    differences: differences.length,
    orders: latest.orders.slice(0, 5),
    open: cohorts.filter(({ status }) => status === 'open'),
    people: people.total,
    leads: leads.length,
    confirmed: leads.filter(isReachable).length,
    identified: seller !== null,
    times,
  };
}

export default function Overview() {
  const t = useMessages(messages);
  const locale = useLocale();
  const {
    cashed,
    late,
    cashedOrders,
    disputed,
    refundFailed,
    differences,
    orders,
    open,
    people,
    leads,
    confirmed,
    identified,
    times,
  } = useLoaderData<typeof loader>();
  const seats = open.reduce((sum, { capacity, seatsTaken }) => sum + capacity - seatsTaken, 0);
  const alerts = [
    { href: '/direction/ventes#echecs', text: late.amount > 0 && t.late(money(locale, late)) },
    { href: '/direction/commandes?etat=contestees', text: disputed > 0 && t.disputed(disputed) },
    {
      href: '/direction/commandes?etat=a-rembourser',
      text: refundFailed > 0 && t.refundFailed(refundFailed),
    },
    { href: '/direction/rapprochement', text: differences > 0 && t.differences(differences) },
  ].filter(({ text }) => text !== false);
  return (
    <StaffPage title={t.title} lede={t.lede}>
      {alerts.length > 0 ? (
        <Notice tone="warning" title={t.alerts} className="mb-6">
          <ul>
            {alerts.map(({ href, text }) => (
              <li key={href}>
                <a className="inline-block py-2 underline" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {identified ? null : (
        <Notice tone="warning" title={t.unidentified} className="mb-6">
          <Link to="/direction/identite">{t.identify}</Link>
        </Notice>
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Figure
          href="/direction/ventes"
          label={t.cashed}
          value={money(locale, cashed)}
          note={t.cashedNote(cashedOrders)}
        />
        <Figure href="/direction/promotions" label={t.seats} value={seats} note={t.seatsNote(open.length)} />
        <Figure href="/direction/personnes" label={t.people} value={people} note={t.peopleNote} />
        <Figure href="/direction/prospects" label={t.leads} value={confirmed} note={t.leadsNote(leads)} />
      </ul>
      <div className="mt-10 grid items-start gap-6 lg:grid-cols-2">
        <OpenCohorts cohorts={open} />
        <LatestOrders orders={orders} />
      </div>
      <FeedbackTimes times={times} className="mt-10" />
    </StaffPage>
  );
}
