import { prefix, route, type RouteConfigEntry } from '@remix-run/route-config';

export const trainer: RouteConfigEntry[] = prefix('formatrice', [
  route('', 'routes/formatrice/cohorts/route.tsx'),
  route('rendus', 'routes/formatrice/reviews/route.tsx'),
  route('rendus/:submissionId', 'routes/formatrice/review/route.tsx'),
  route('rendus/:submissionId/brouillon', 'routes/formatrice/review/draft.ts'),
  route('questionnaires', 'routes/formatrice/quizzes/route.tsx'),
  route('questionnaires/:moduleSlug', 'routes/formatrice/quiz/route.tsx'),
  route('questionnaires/:moduleSlug.csv', 'routes/formatrice/quiz-csv/route.ts'),
  route('promotions/:cohortId', 'routes/formatrice/board/route.tsx'),
  route('promotions/:cohortId/discussions', 'routes/formatrice/discussions/route.tsx'),
  route('promotions/:cohortId/signalements', 'routes/formatrice/reports/route.tsx'),
  route('promotions/:cohortId/calendrier', 'routes/formatrice/calendar/route.tsx'),
  route('promotions/:cohortId/calendrier/nouvelle', 'routes/formatrice/session-new/route.tsx'),
  route('promotions/:cohortId/calendrier/:sessionId', 'routes/formatrice/session/route.tsx'),
  route('promotions/:cohortId/membres/:personId', 'routes/formatrice/member/route.tsx'),
]);
