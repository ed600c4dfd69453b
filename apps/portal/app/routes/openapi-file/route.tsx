import type { LoaderFunctionArgs } from '@remix-run/node';
import { getOpenApi } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** The API's own description, at an address that a visitor can reach: the API may listen inside only. */
export async function loader({ request }: LoaderFunctionArgs) {
  return new Response(JSON.stringify(await api(request)(getOpenApi, {}), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="openapi.json"',
    },
  });
}
