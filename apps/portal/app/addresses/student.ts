import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** The student space, and where the scripts of its forms save. */
export const student: RouteConfigEntry[] = [
  route('espace', 'routes/espace/route.tsx'),
  route('espace/accueil', 'routes/espace-accueil/route.tsx'),
  route('espace/formation', 'routes/espace-formation/route.tsx'),
  route('espace/formation/:moduleSlug/questionnaire', 'routes/espace-questionnaire/route.tsx'),
  route('espace/formation/:moduleSlug/:lessonSlug', 'routes/espace-lecon/route.tsx'),
  route('tentatives/:attemptId/reponses', 'routes/attempt-answers/route.ts'),
];
