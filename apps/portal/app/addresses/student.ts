import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** The student space, and where the scripts of its forms save. */
export const student: RouteConfigEntry[] = [
  route('espace', 'routes/espace/route.tsx'),
  route('espace/accueil', 'routes/espace-accueil/route.tsx'),
  route('espace/formation', 'routes/espace-formation/route.tsx'),
  route('espace/formation/:moduleSlug/questionnaire', 'routes/espace-questionnaire/route.tsx'),
  route('espace/formation/:moduleSlug/:lessonSlug', 'routes/espace-lecon/route.tsx'),
  route('espace/formation/:moduleSlug/:lessonSlug/discussion', 'routes/espace-discussion/route.tsx'),
  route('espace/discussions', 'routes/espace-discussions/route.tsx'),
  route('espace/discussions/:threadId', 'routes/espace-fil/route.tsx'),
  route('espace/calendrier', 'routes/espace-calendrier/route.tsx'),
  route('calendrier/:token.ics', 'routes/calendar-feed/route.ts'),
  route('espace/notifications', 'routes/espace-notifications/route.tsx'),
  route('espace/rendus', 'routes/espace-rendus/route.tsx'),
  route('espace/rendus/:assignmentKey', 'routes/espace-rendu/route.tsx'),
  route('espace/rendus/:assignmentKey/brouillon', 'routes/espace-rendu/draft.ts'),
  route('espace/fichiers/:fileId', 'routes/submission-file/route.ts'),
  // Mails sent before assignments had pages of their own lead here.
  route('espace/cas-final', 'routes/espace-cas-final/route.ts'),
  route('espace/certification', 'routes/espace-certification/route.tsx'),
  route('espace/annuaire', 'routes/espace-annuaire/route.tsx'),
  route('espace/papiers', 'routes/espace-papiers/route.tsx'),
  route('espace/papiers/:documentId.pdf', 'routes/document-pdf/route.tsx'),
  route('espace/commandes', 'routes/espace-commandes/route.ts'),
  route('espace/a-regler', 'routes/late-order/route.ts'),
  route('espace/recherche', 'routes/espace-recherche/route.tsx'),
  route('espace/notes', 'routes/espace-notes/route.tsx'),
  route('espace/notes/mes-notes.md', 'routes/notes-file/route.ts'),
  route('espace/notes/:lessonId', 'routes/espace-note/route.tsx'),
  route('lecons/:lessonId/suivi', 'routes/lesson-saves/route.ts'),
  route('tentatives/:attemptId/reponses', 'routes/attempt-answers/route.ts'),
];
