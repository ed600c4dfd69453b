import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** The student space, and where the scripts of its forms save. */
export const student: RouteConfigEntry[] = [
  route('tentatives/:attemptId/reponses', 'routes/attempt-answers/route.ts'),
];
