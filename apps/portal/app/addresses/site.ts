import { index, route, type RouteConfigEntry } from '@remix-run/route-config';

export const site: RouteConfigEntry[] = [
  index('routes/home/route.tsx'),
  route('programme', 'routes/programme/route.tsx'),
  route('promotions', 'routes/cohorts/route.tsx'),
  route('ressource', 'routes/lead/route.tsx'),
  route('ressource/confirmer', 'routes/lead-confirm/route.tsx'),
  route('desabonnement', 'routes/unsubscribe/route.tsx'),
  route('langue', 'routes/language/route.tsx'),
  route('horloge', 'routes/clock/route.tsx'),
  route('sitemap.xml', 'routes/sitemap/route.tsx'),
  route('robots.txt', 'routes/robots/route.tsx'),
];
