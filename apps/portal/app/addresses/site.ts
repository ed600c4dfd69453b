import { index, route, type RouteConfigEntry } from '@remix-run/route-config';

export const site: RouteConfigEntry[] = [
  index('routes/home/route.tsx'),
  route('langue', 'routes/language/route.tsx'),
  route('horloge', 'routes/clock/route.tsx'),
];
