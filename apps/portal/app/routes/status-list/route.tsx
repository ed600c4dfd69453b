import type { LoaderFunctionArgs } from '@remix-run/node';
import { getStatusList } from '@tandem/contracts';
import { api } from '../../lib/api.server';
import { published } from '../../lib/published.server';

/** Which credentials were revoked: read by whoever checks one, who tells us by it only which thousands hers is among. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return published(await api(request)(getStatusList, { params: { list: params.list } }), 'application/vc');
}
