import { formatMoney, type MoneyValue } from './format-money';

/** An amount that never breaks across lines. */
export function Money(props: MoneyValue) {
  return <span className="amount">{formatMoney(props)}</span>;
}
