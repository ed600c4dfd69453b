import { route, type RouteConfigEntry } from '@remix-run/route-config';

export const account: RouteConfigEntry[] = [route('deconnexion', 'routes/sign-out/route.tsx')];
