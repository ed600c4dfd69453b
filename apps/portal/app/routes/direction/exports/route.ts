import {
  exportAccounts,
  exportDifferences,
  exportDocuments,
  exportLedger,
  exportOrders,
  exportOrdersWorkbook,
  exportSales,
  ProblemError,
  type Endpoint,
  type ProblemBody,
} from '@tandem/contracts';
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { apiHeaders, refuse } from '../../../lib/api.server';
import { config } from '../../../lib/config.server';
import { ledgerQueryOf } from '../ledger/ledger-filter';
import { orderQueryOf, periodOf } from '../orders/order-filter';
import { monthOf } from '../sales/months';

type Query = Record<string, unknown>;

/** Files to take away: what the API is asked for, from the address of the page that shows the same. */
const files: Record<string, [endpoint: Endpoint, query: (query: URLSearchParams) => Query]> = {
  'commandes.csv': [exportOrders, orderQueryOf],
  'commandes.xlsx': [exportOrdersWorkbook, orderQueryOf],
  'ventes.csv': [exportSales, (query) => ({ from: monthOf(query.get('depuis')) })],
  'ecritures.csv': [exportLedger, ledgerQueryOf],
  'ecarts.csv': [exportDifferences, () => ({})],
  'fec.txt': [exportAccounts, periodOf],
  'factures.zip': [exportDocuments, periodOf],
};

/** The API's answer as it is: it names the file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = files[params.file ?? ''];
  if (!found) throw data(null, { status: 404 });
  const [endpoint, queryOf] = found;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(new URL(request.url).searchParams)))
    if (value !== undefined) query.set(name, String(value));
  const address = `${config.apiUrl}${endpoint.path}?${query.toString()}`;
  const answer = await fetch(address, { headers: apiHeaders(request) });
  if (!answer.ok) return refuse(request, new ProblemError((await answer.json()) as ProblemBody));
  const headers = new Headers({ 'Cache-Control': 'private, no-cache' });
  for (const name of ['content-type', 'content-disposition'])
    headers.set(name, answer.headers.get(name) ?? '');
  return new Response(answer.body, { headers });
}
