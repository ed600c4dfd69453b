import { route, type RouteConfigEntry } from '@remix-run/route-config';

export const account: RouteConfigEntry[] = [
  route('inscription', 'routes/sign-up/route.tsx'),
  route('inscription/verifier', 'routes/sign-up-verify/route.tsx'),
  route('connexion', 'routes/sign-in/route.tsx'),
  route('connexion/code', 'routes/sign-in-code/route.tsx'),
  route('deconnexion', 'routes/sign-out/route.tsx'),
  route('mot-de-passe-oublie', 'routes/forgot-password/route.tsx'),
  route('mot-de-passe', 'routes/reset-password/route.tsx'),
  route('compte', 'routes/account/route.tsx'),
  route('compte/double-authentification', 'routes/account-second-factor/route.tsx'),
];
