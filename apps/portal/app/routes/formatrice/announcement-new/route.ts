import { randomUUID } from 'node:crypto';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

/** A message has its id before its first word: a page that is loaded again, or sent twice, writes the same one. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/formatrice/promotions/${params.cohortId ?? ''}/messages/${randomUUID()}/ecrire`);
