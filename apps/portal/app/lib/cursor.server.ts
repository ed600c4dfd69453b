import { Cursor } from '@tandem/contracts';

/** Where a list goes on, as the address says; what is no such place is its beginning. */
export const cursorOf = (request: Request): string | undefined =>
  Cursor.safeParse(new URL(request.url).searchParams.get('apres')).data;
