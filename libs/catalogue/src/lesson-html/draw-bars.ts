import type { Element } from 'hast';
import { element, percent } from './element';

interface Item {
  label: string;
  value: number;
  shown: string;
}

/** A bar a line from the common zero; what is below zero goes left of it. */
export function drawBars(items: Item[]): Element[] {
  const values = items.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const zero = -low / span;
  return items.map(({ label, value, shown }) => {
    const end = (value - low) / span;
    return row(label, shown, [
      rect('schema-track', 0, 1),
      rect(value < 0 ? 'schema-fill-low' : 'schema-fill', Math.min(zero, end), Math.abs(end - zero)),
    ]);
  });
}

/** Centred bars that narrow from step to step; between two of them, the share that went on. */
export function drawFunnel(items: Item[]): Element[] {
  const most = items[0]?.value || 1;
  return items.flatMap(({ label, value, shown }, at) => {
    const before = items[at - 1]?.value;
    const width = value / most;
    const bar = row(label, shown, [rect('schema-fill', (1 - width) / 2, width)]);
    return before ? [element('div', { className: ['schema-rate'] }, rate(value / before)), bar] : [bar];
  });
}

function row(label: string, shown: string, shapes: Element[]): Element {
  return element(
    'div',
    { className: ['schema-row'] },
    element('span', { className: ['schema-label'] }, label),
    element('b', { className: ['schema-value'] }, shown),
    element('svg', { className: ['schema-bar'], ariaHidden: 'true' }, ...shapes),
  );
}

const rect = (className: string, from: number, width: number): Element =>
  element('rect', { className: [className], x: percent(from), width: percent(width), height: '12', rx: '4' });

const rates = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumSignificantDigits: 3 });
/** Intl writes an ordinary no-break space before the sign; French typography wants the narrow one. */
const rate = (share: number): string => `↓ ${rates.format(share).replace(/\s/g, '\u202f')}`;
