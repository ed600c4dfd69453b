import type { OwnerOrder } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { When } from '../../../parts/staff/when';
import { OrderState } from '../orders/order-state';
import { messages } from './messages';

export function LatestOrders({ orders }: { orders: readonly OwnerOrder[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <Card as="section" aria-labelledby="commandes">
      <h2 id="commandes" className="text-xl">
        {t.latest}
      </h2>
      {orders.length === 0 ? <p className="mt-2 text-soft">{t.noOrders}</p> : null}
      <ul className="mt-2">
        {orders.map((order) => (
          <li
            key={order.id}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-t border-line py-3 first:border-0"
          >
            <a className="link w-fit font-semibold" href={`/direction/commandes/${order.id}`}>
              {order.person.name}
            </a>
            <span className="text-right whitespace-nowrap tabular-nums">{money(locale, order.total)}</span>
            <span className="text-sm text-soft">
              {order.name}, <When value={order.createdAt} shape="short" />
            </span>
            <span className="text-right">
              <OrderState status={order.status} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a className="link link-alone" href="/direction/commandes">
          {t.allOrders}
        </a>
      </p>
    </Card>
  );
}
