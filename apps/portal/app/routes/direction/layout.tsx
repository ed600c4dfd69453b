import { Outlet, useLocation } from '@remix-run/react';
import { Tabs } from '@tandem/ui';
import { defineMessages, useMessages } from '../../lib/messages';

const messages = defineMessages({
  fr: {
    label: 'Direction',
    overview: 'Vue d’ensemble',
    orders: 'Commandes',
    sales: 'Ventes',
    cohorts: 'Promotions',
    offers: 'Offres',
    people: 'Personnes',
    leads: 'Prospects',
    identity: 'Identité',
  },
  en: {
    label: 'Administration',
    overview: 'Overview',
    orders: 'Orders',
    sales: 'Sales',
    cohorts: 'Cohorts',
    offers: 'Offers',
    people: 'People',
    leads: 'Leads',
    identity: 'Identity',
  },
});

/** Screens that stand under the entry of another. */
const within: Record<string, readonly string[]> = {
  '/direction/offres': ['/direction/reductions'],
  '/direction/ventes': ['/direction/ecritures', '/direction/rapprochement'],
};

/** The owner’s screens, above whichever is open. */
export default function OwnerSection() {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const entries = [
    ['/direction', t.overview],
    ['/direction/commandes', t.orders],
    ['/direction/ventes', t.sales],
    ['/direction/promotions', t.cohorts],
    ['/direction/offres', t.offers],
    ['/direction/personnes', t.people],
    ['/direction/prospects', t.leads],
    ['/direction/identite', t.identity],
  ] as const;
  const here = (href: string) =>
    href === '/direction'
      ? pathname.replace(/\/$/, '') === href
      : [href, ...(within[href] ?? [])].some((start) => pathname.startsWith(start));
  return (
    <>
      {/* On a phone the entries wrap: the one in force must not be off the edge, where only a finger finds it. */}
      <div className="wrap pt-2 max-sm:[&_a]:px-2.5 max-sm:[&_a]:text-sm max-sm:[&_ul]:flex-wrap">
        <Tabs
          label={t.label}
          items={entries.map(([href, label]) => ({ href, label, current: here(href) }))}
        />
      </div>
      <Outlet />
    </>
  );
}
