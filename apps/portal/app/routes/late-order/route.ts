import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { listMyOrders } from '@tandem/contracts';
import { api } from '../../lib/api.server';

/** Where a closed lesson leads: to the order whose instalment waits. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { orders } = await api(request)(listMyOrders, {});
  const late = orders.find(({ pausedAt }) => pausedAt);
  return redirect(late ? `/commandes/${late.id}` : '/espace/commandes');
}
