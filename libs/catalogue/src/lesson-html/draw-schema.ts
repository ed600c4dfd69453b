import type { SchemaDrawing } from '@tandem/curriculum';
import type { Element, ElementContent } from 'hast';
import { drawBars, drawFunnel } from './draw-bars';
import { drawMatrix } from './draw-matrix';
import { drawTimeline } from './draw-timeline';
import { element } from './element';

/**
 * A drawing with its title, then the table it was made from for who cannot see it or wants the figures. Words are HTML,
 * so that they wrap and keep their size; SVG has the shapes.
 *
 * @param id unique in the page
 * @param table what was inside the block, sanitised
 */
export function drawSchema(
  drawing: SchemaDrawing,
  title: string,
  id: string,
  table: ElementContent[],
): Element {
  const caption = element('figcaption', { id }, title);
  const figure = { className: ['schema', `schema-${drawing.kind}`] };
  if (drawing.kind === 'flow') {
    // A list is read as well as it is seen: it needs no second form.
    const steps = drawing.steps.map((step) => element('li', {}, step));
    const list = element('ol', { className: ['schema-steps', `schema-steps-${steps.length}`] }, ...steps);
    return element('figure', figure, caption, list);
  }
  return element(
    'figure',
    figure,
    caption,
    element('div', { className: ['schema-drawing'], role: 'img', ariaLabelledBy: [id] }, ...shapes(drawing)),
    element('details', { className: ['unfold'] }, element('summary', { dataWord: 'table' }), ...table),
  );
}

function shapes(drawing: Exclude<SchemaDrawing, { kind: 'flow' }>): Element[] {
  switch (drawing.kind) {
    case 'bars':
      return drawBars(drawing.items);
    case 'funnel':
      return drawFunnel(drawing.items);
    case 'timeline':
      return drawTimeline(drawing.items);
    case 'matrix':
      return drawMatrix(drawing.axes, drawing.items);
  }
}
