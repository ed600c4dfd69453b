import type { LoaderFunctionArgs } from '@remix-run/node';
import { getIssuer } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { published } from '../../lib/published.server';

/** Where `did:web` looks for the keys of this origin. */
export async function loader({ request }: LoaderFunctionArgs) {
  return published(await api(request)(getIssuer, {}), 'application/did+json');
}
