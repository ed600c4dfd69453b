import type { DataSource } from 'typeorm';
import type { TestApp } from './app';

/** The accounting export of a period as its reader parses it: lines by the names of their columns. */
export async function readEntries(api: TestApp, token: string, { from, to }: { from: string; to: string }) {
  const answer = await fetch(`${api.url}/accounting/entries?from=${from}&to=${to}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const text = new TextDecoder('iso-8859-15').decode(await answer.arrayBuffer());
  const [head, ...rows] = text.split('\r\n').slice(0, -1);
  const names = head!.split('\t');
  const lines = rows.map((row) =>
    Object.fromEntries(row.split('\t').map((field, at) => [names[at]!, field])),
  );
  return { answer, names, lines };
}

/** Minor units of a decimal with a comma. */
export function cents(text: string): number {
  return Math.round(Number(text.replace(',', '.')) * 100);
}

/** What stands on each account for an order, in minor units. */
export async function balancesOf(dataSource: DataSource, orderId: string): Promise<Record<string, number>> {
  const rows = await dataSource.query<Array<{ account: string; sum: number }>>(
    `SELECT account, sum(amount)::int AS sum FROM ledger_line l JOIN ledger_transaction t ON t.id = l.transaction_id
     WHERE t.order_id = $1 GROUP BY account`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
}
