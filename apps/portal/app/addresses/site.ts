import { index, type RouteConfigEntry } from '@remix-run/route-config';

export const site: RouteConfigEntry[] = [index('routes/home/route.tsx')];
