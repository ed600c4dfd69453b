import type { LoaderFunctionArgs } from '@remix-run/node';
import { getOutline, getProgramme } from '@tandem/contracts';
import { rawApi } from '../../lib/api.server';
import { courseSlug, freeModuleSlug } from '../../lib/course';
import { siteUrl } from '../../lib/site-url.server';

const pages = ['', '/programme', '/promotions', '/module-1', '/module-1/quiz', '/glossaire', '/certificats'];
const papers = ['/mentions-legales', '/conditions', '/confidentialite', '/referentiel-api'];

/** What search engines may list: the public pages and the lessons that are open to everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const call = rawApi(request, undefined);
  const params = { courseSlug };
  const [outline, programme] = await Promise.all([
    call(getOutline, { params }).catch(() => null),
    call(getProgramme, { params }).catch(() => null),
  ]);
  const lessons = outline?.modules.find((module) => module.slug === freeModuleSlug)?.lessons ?? [];
  const site = siteUrl(request);
  const finder = programme?.roleFinder ? ['/quel-role'] : [];
  const urls = [...pages, ...finder, ...lessons.map(({ slug }) => `/module-1/${slug}`), ...papers];
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `  <url><loc>${site}${url}</loc></url>`).join('\n')}
</urlset>
`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
