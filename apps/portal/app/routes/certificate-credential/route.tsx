import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCredential } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { published } from '../../lib/published.server';

/** The certificate for machines, signed; its address is its name, also where there is no network. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const credential = await api(request)(getCredential, { params: { code: params.code ?? '' } });
  return published(credential, 'application/vc');
}
