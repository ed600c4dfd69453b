import type { Element } from 'hast';
import { element } from './element';

interface Point {
  x: number;
  y: number;
}

const side = 320;
const margin = 24;
const radius = 14;

/** Numbered discs on two axes from 0 to 10, and what each number stands for. */
export function drawMatrix(axes: { x: string; y: string }, items: ({ label: string } & Point)[]): Element[] {
  const scale = (side - 2 * margin) / 10;
  const places = spread(items.map(({ x, y }) => ({ x: margin + x * scale, y: side - margin - y * scale })));
  const line = (className: string, d: string) => element('path', { className: [className], d });
  const plot = element(
    'svg',
    { className: ['schema-plot'], viewBox: `0 0 ${side} ${side}`, ariaHidden: 'true' },
    element('rect', { className: ['schema-track'], width: `${side}`, height: `${side}`, rx: '12' }),
    line('schema-grid', `M${side / 2} 0V${side}M0 ${side / 2}H${side}`),
    ...places.map(({ x, y }, at) =>
      element(
        'g',
        {},
        element('circle', { className: ['schema-fill'], cx: `${x}`, cy: `${y}`, r: `${radius}` }),
        element('text', { className: ['schema-number'], x: `${x}`, y: `${y + 5}` }, String(at + 1)),
      ),
    ),
  );
  return [
    element('div', { className: ['schema-axis-y'] }, `↑ ${axes.y}`),
    plot,
    element('div', { className: ['schema-axis-x'] }, `${axes.x} →`),
    element('ol', { className: ['schema-legend'] }, ...items.map(({ label }) => element('li', {}, label))),
  ];
}

/** Moves discs that would cover one another apart, as little as it takes, and keeps them on the plane. */
export function spread(points: Point[]): Point[] {
  const apart = 2 * radius + 1;
  const inside = (value: number) => Math.min(side - radius, Math.max(radius, value));
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < 200; round++) {
    let settled = true;
    moved.forEach((one, at) => {
      for (const other of moved.slice(at + 1)) {
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart - 0.5) continue;
        settled = false;
        // Two discs at one place leave it at an angle that is theirs, so that three do not stay in line.
        const angle = distance === 0 ? at * 2.4 : Math.atan2(dy, dx);
        const push = (apart - distance) / 2;
        one.x = inside(one.x - Math.cos(angle) * push);
        one.y = inside(one.y - Math.sin(angle) * push);
        other.x = inside(other.x + Math.cos(angle) * push);
        other.y = inside(other.y + Math.sin(angle) * push);
      }
    });
    if (settled) break;
  }
  return moved.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}
