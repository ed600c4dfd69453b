import type { Me } from '@tandem/contracts';
import { textOf } from './forms';

/** Where somebody goes once signed in: where she was heading, else her own space. */
export function landing(me: Me, wanted: string | null): string {
  if (wanted && isLocalPath(wanted)) return wanted;
  if (me.roles.includes('owner')) return '/direction';
  return me.roles.includes('trainer') ? '/formatrice' : '/espace';
}

/** The page that a form says it was on, if it is one of ours. */
export function backTo(form: FormData): string {
  const path = textOf(form, 'suite');
  return isLocalPath(path) ? path : '/';
}

/** The query that says where to go afterwards; empty without one. */
export const followedBy = (wanted: string | null): string =>
  wanted ? `?suite=${encodeURIComponent(wanted)}` : '';

/** A path of this site: `//host` and `/\host` would lead to another one. */
export function isLocalPath(path: string): boolean {
  // Browsers drop control characters, and so make `/\t/host` foreign
  return /^\/(?![/\\])/.test(path) && !/[\u0000-\u001f\\]/.test(path);
}
