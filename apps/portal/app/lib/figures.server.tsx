import type { Locale } from '@tandem/contracts';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FourLevelsFigure, GrowthPathFigure } from '../parts/figures';
import { LocaleContext } from './messages';

const figures: Record<string, ComponentType> = {
  'four-levels': FourLevelsFigure,
  'growth-path': GrowthPathFigure,
};

const drawn = new Map<string, string>();

/** Puts the drawings where a lesson names them; a figure that this portal does not know disappears. */
export function withFigures(html: string | null, locale: Locale): string | null {
  if (html === null) return null;
  return html.replace(/<figure data-figure="([a-z0-9-]+)">\s*<\/figure>/g, (_, name: string) =>
    drawing(name, locale),
  );
}

/** The same markup for everybody: rendered once by language. */
function drawing(name: string, locale: Locale): string {
  const key = `${locale} ${name}`;
  let markup = drawn.get(key);
  if (markup === undefined) {
    const Figure = figures[name];
    markup = Figure
      ? renderToStaticMarkup(
          <LocaleContext.Provider value={locale}>
            <Figure />
          </LocaleContext.Provider>,
        )
      : '';
    drawn.set(key, markup);
  }
  return markup;
}
