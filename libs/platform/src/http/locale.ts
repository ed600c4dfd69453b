import type { Locale } from '@tandem/contracts';
import type { ApiRequest } from './request';

/** French unless the caller's first language is English. */
export function localeOf(request: Pick<ApiRequest, 'headers'>): Locale {
  return request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
