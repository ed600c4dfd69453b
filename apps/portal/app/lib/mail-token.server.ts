import { textOf } from './forms';

/** The token of a link sent by mail, as it stands in the address. */
export const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('jeton') ?? '';

/** The same, as its confirmation form posts it. */
export const postedToken = (form: FormData): string => textOf(form, 'jeton');
