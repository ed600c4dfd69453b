import type { Element } from 'hast';
import { element, percent } from './element';

interface Item {
  label: string;
  from: number;
  to: number;
  note: string;
}

/** More would touch one another on a phone. */
const mostTicks = 7;

/** A bar a line from its first week to the end of its last, above and below the same weeks. */
export function drawTimeline(items: Item[]): Element[] {
  const first = Math.min(...items.map(({ from }) => from));
  const weeks = Math.max(...items.map(({ to }) => to)) - first + 1;
  const place = (week: number) => (week - first) / weeks;
  const ticks = ticksOf(first, weeks);
  const lines = () =>
    ticks.map((week) =>
      element('line', {
        className: ['schema-grid'],
        x1: percent(place(week)),
        x2: percent(place(week)),
        y1: '0',
        y2: '100%',
      }),
    );
  const axis = element(
    'svg',
    { className: ['schema-axis'], ariaHidden: 'true' },
    ...ticks.map((week) =>
      element('text', { x: percent(place(week) + 0.5 / weeks), y: '14' }, weekName(week)),
    ),
  );
  return [
    ...items.map(({ label, from, to, note }) =>
      element(
        'div',
        { className: ['schema-row'] },
        element(
          'span',
          { className: ['schema-label'] },
          label,
          ...(note ? [element('span', { className: ['schema-note'] }, note)] : []),
        ),
        element(
          'svg',
          { className: ['schema-lane'], ariaHidden: 'true' },
          ...lines(),
          element('rect', {
            className: ['schema-fill'],
            x: percent(place(from)),
            y: '5',
            width: percent((to - from + 1) / weeks),
            height: '14',
            rx: '4',
          }),
        ),
      ),
    ),
    element('div', { className: ['schema-row'] }, axis),
  ];
}

/** Weeks to name: as many as fit, at a step that people count in, zero among them where it is passed. */
export function ticksOf(first: number, weeks: number): number[] {
  const step = [1, 2, 4, 5, 10, 20, 50].find((one) => weeks / one <= mostTicks) ?? 100;
  const start = Math.ceil(first / step) * step || 0;
  return Array.from(
    { length: Math.floor((first + weeks - 1 - start) / step) + 1 },
    (_, at) => start + at * step,
  );
}

/** « S−12 », as French planners write it. */
const weekName = (week: number): string => `S${week < 0 ? '−' : ''}${Math.abs(week)}`;
