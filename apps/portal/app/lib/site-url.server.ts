import { config } from './config.server';

/** Public address of the site, for what is read elsewhere: sitemap, structured data, shared links. */
export function siteUrl(request: Request): string {
  return config.publicUrl ?? new URL(request.url).origin;
}
