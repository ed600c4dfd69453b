import type { Me } from '@tandem/contracts';

/** Where somebody goes once signed in: where she was heading, else her own space. */
export function landing(me: Me, wanted: string | null): string {
  if (wanted && isLocalPath(wanted)) return wanted;
  if (me.roles.includes('owner')) return '/direction';
  return me.roles.includes('trainer') ? '/formatrice' : '/espace';
}

/** A path of this site: `//host` and `/\host` would lead to another one. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !/[\u0000-\u001f\\]/.test(path);
}
