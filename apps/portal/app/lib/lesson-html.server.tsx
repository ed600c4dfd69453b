import type { Locale } from '@tandem/contracts';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoursePaths } from './course';
import { FourLevelsFigure, GrowthPathFigure } from '../parts/figures';
import { defineMessages, LocaleContext, translate } from './messages';

const messages = defineMessages({
  fr: {
    ...{ exercice: 'À toi de jouer', cas: 'Cas pratique', retenir: 'À retenir', astuce: 'Astuce' },
    ...{ table: 'Lire le tableau', transcript: 'Lire la transcription', open: 'Ouvrir sur' },
  },
  en: {
    ...{ exercice: 'Your turn', cas: 'A worked case', retenir: 'To remember', astuce: 'A tip' },
    ...{ table: 'Read the table', transcript: 'Read the transcript', open: 'Open on' },
  },
});

/**
 * The text of a lesson as it is shown: figures drawn where it names them, links to lessons where this reader finds them,
 * callouts told by words, not by colour alone.
 */
export function dressLesson(html: string | null, locale: Locale, paths: CoursePaths): string | null {
  if (html === null) return null;
  const words: Record<string, string> = translate(messages, locale);
  return html
    .replace(/<figure data-figure="([a-z0-9-]+)">\s*<\/figure>/g, (_, name: string) => drawing(name, locale))
    .replace(/href="lecon:([a-z0-9-]+)\/([a-z0-9-]+)"/g, (_, module: string, lesson: string) => {
      return `href="${paths.lesson(module, lesson)}"`;
    })
    .replace(
      /( data-word="([a-z]+)">)/g,
      (_, opening: string, word: string) => `${opening}${words[word] ?? ''}`,
    )
    .replace(
      /(<aside class="callout callout-([a-z]+)">\s*)(<p class="callout-title">)?/g,
      (_, opening: string, kind: string, title: string | undefined) => {
        const word = words[kind] ?? '';
        return title
          ? `${opening}${title}<span class="block font-text text-sm font-semibold">${word}</span>`
          : `${opening}<p class="callout-title">${word}</p>`;
      },
    );
}

const figures: Record<string, ComponentType> = {
  'four-levels': FourLevelsFigure,
  'growth-path': GrowthPathFigure,
};

const drawn = new Map<string, string>();

/** The same markup for everybody: rendered once by language. A figure that this portal does not know is left out. */
function drawing(name: string, locale: Locale): string {
  const Figure = figures[name];
  if (!Figure) return '';
  const key = `${locale} ${name}`;
  let markup = drawn.get(key);
  if (markup === undefined) {
    markup = renderToStaticMarkup(
      <LocaleContext.Provider value={locale}>
        <Figure />
      </LocaleContext.Provider>,
    );
    drawn.set(key, markup);
  }
  return markup;
}
