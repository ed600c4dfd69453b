import { index, route, type RouteConfigEntry } from '@remix-run/route-config';

export const owner: RouteConfigEntry[] = [
  route('direction', 'routes/direction/layout.tsx', [
    index('routes/direction/overview/route.tsx'),
    route('exports/:file', 'routes/direction/exports/route.ts'),
    route('documents/:documentId.xml', 'routes/direction/document-xml/route.ts'),
    route('offres', 'routes/direction/offers/route.tsx'),
    route('offres/nouvelle', 'routes/direction/offer-new/route.tsx'),
    route('offres/:offerId', 'routes/direction/offer/route.tsx'),
    route('reductions', 'routes/direction/coupons/route.tsx'),
    route('commandes', 'routes/direction/orders/route.tsx'),
    route('commandes/:orderId', 'routes/direction/order/route.tsx'),
    route('commandes/:orderId/remboursement', 'routes/direction/refund/route.tsx'),
    route('ventes', 'routes/direction/sales/route.tsx'),
    route('ecritures', 'routes/direction/ledger/route.tsx'),
    route('rapprochement', 'routes/direction/reconciliation/route.tsx'),
    route('identite', 'routes/direction/identity/route.tsx'),
    route('personnes', 'routes/direction/people/route.tsx'),
    route('promotions', 'routes/direction/cohorts/route.tsx'),
    route('promotions/nouvelle', 'routes/direction/cohort-new/route.tsx'),
    route('promotions/:cohortId', 'routes/direction/cohort-edit/route.tsx'),
    route('promotions/:cohortId/copie', 'routes/direction/cohort-copy/route.tsx'),
    route('promotions/:cohortId/archive', 'routes/direction/cohort-archive/route.tsx'),
    route('promotions/:cohortId/formatrices', 'routes/direction/cohort-trainers/route.tsx'),
    route('promotions/:cohortId/dates', 'routes/direction/cohort-dates/route.tsx'),
    route('prospects', 'routes/direction/leads/route.tsx'),
  ]),
];
