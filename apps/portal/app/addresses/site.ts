import { index, route, type RouteConfigEntry } from '@remix-run/route-config';

export const site: RouteConfigEntry[] = [
  index('routes/home/route.tsx'),
  route('programme', 'routes/programme/route.tsx'),
  route('module-1', 'routes/free-module/route.tsx'),
  route('module-1/quiz', 'routes/free-quiz/route.tsx'),
  route('module-1/:lessonSlug', 'routes/free-lesson/route.tsx'),
  route('promotions', 'routes/cohorts/route.tsx'),
  route('promotions/:cohortId/inscription', 'routes/checkout/route.tsx'),
  route('commandes/:orderId', 'routes/order/route.tsx'),
  route('commandes/:orderId/annulee', 'routes/order-cancelled/route.tsx'),
  route('certificats', 'routes/certificates/route.tsx'),
  route('certificats/:code', 'routes/certificate/route.tsx'),
  route('certificats/:code.pdf', 'routes/certificate-pdf/route.tsx'),
  route('ressource', 'routes/lead/route.tsx'),
  route('ressource/confirmer', 'routes/lead-confirm/route.tsx'),
  route('desabonnement', 'routes/unsubscribe/route.tsx'),
  route('design', 'routes/design/route.tsx'),
  route('langue', 'routes/language/route.tsx'),
  route('horloge', 'routes/clock/route.tsx'),
  route('sitemap.xml', 'routes/sitemap/route.tsx'),
  route('robots.txt', 'routes/robots/route.tsx'),
];
