import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { carriedField, takingUp } from '../../host/carried-forms.js';
import { meOf } from './api.server';
import { lastMember } from './cookies.server';
import { textOf, type FormState } from './forms';
import { fieldsOf, typedIn } from './forms.server';

const Carried = z.object({ person: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

/**
 * What the sign-in page carries of the form that led there, for the person who was signed in here last: hers alone it is given
 * back to. Empty when nobody was, and for a form that has come through already as it was.
 */
export function carriedOf(request: Request, form: FormData): string {
  const before = textOf(form, carriedField);
  const person = lastMember(request);
  if (before || !person || !new URL(request.url).searchParams.has(takingUp)) return before;
  return JSON.stringify({ person, fields: fieldsOf(form) } satisfies z.infer<typeof Carried>);
}

/** Instead of a page's own action: the form as it was typed, unsent. Somebody else finds the page as it is. */
export async function takeUpForm({ request }: ActionFunctionArgs) {
  const carried = readCarried(textOf(await request.formData(), carriedField));
  const me = await meOf(request).catch(() => null);
  if (!carried || me?.id !== carried.person) throw redirect(addressOf(request));
  const typed = typedIn(carried.fields);
  const problem: FormState = { code: 'unauthenticated', errors: {}, notice: null, ...typed };
  return data({ problem });
}

function readCarried(text: string) {
  try {
    return Carried.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete(takingUp);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
