export interface MoneyValue {
  /** In the smallest unit of the currency: 149000 is 1 490 €. */
  amount: number;
  currency: string;
  locale: string;
}

// Building a formatter costs about a hundred times what using it does.
const formatters = new Map<string, { whole: Intl.NumberFormat; exact: Intl.NumberFormat; unit: number }>();

/** Cents only when there are some: 1 490 €, 124,17 €. */
export function formatMoney({ amount, currency, locale }: MoneyValue): string {
  const key = `${locale} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    const exact = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const whole = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
    found = { exact, whole, unit: 10 ** exact.resolvedOptions().maximumFractionDigits! };
    formatters.set(key, found);
  }
  return (amount % found.unit === 0 ? found.whole : found.exact).format(amount / found.unit);
}
