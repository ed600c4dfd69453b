import type { LoaderFunctionArgs } from '@remix-run/node';
import { siteUrl } from '../../lib/site-url.server';

const closed = [
  '/espace',
  '/formatrice',
  '/direction',
  '/compte',
  '/commandes',
  '/connexion',
  '/inscription',
];

export function loader({ request }: LoaderFunctionArgs) {
  const rules = closed.map((path) => `Disallow: ${path}`).join('\n');
  return new Response(`User-agent: *\n${rules}\n\nSitemap: ${siteUrl(request)}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
