import type { Locale } from '@tandem/contracts';
import { freePaths, spacePaths } from './course';
import { dressLesson } from './lesson-html.server';

const dress = (html: string | null, locale: Locale) => dressLesson(html, locale, spacePaths);

describe('the text of a lesson', () => {
  it('draws the figures that it names, with their words in the language of the reader', () => {
    const html = '<p>a</p><figure data-figure="four-levels"></figure><p>b</p>';
    expect(dress(html, 'fr')).toMatch(/^<p>a<\/p><figure.*<svg.*Stratégie.*<\/figure><p>b<\/p>$/s);
    expect(dress(html, 'en')).toContain('Strategy');
  });

  it('leaves out a figure that it does not know', () => {
    expect(dress('<p>a</p><figure data-figure="unknown"></figure>', 'fr')).toBe('<p>a</p>');
  });

  it('names callouts, with or without a title of their own', () => {
    expect(dress('<aside class="callout callout-retenir">\n<p>x</p></aside>', 'fr')).toBe(
      '<aside class="callout callout-retenir">\n<p class="callout-title">À retenir</p><p>x</p></aside>',
    );
    const titled = '<aside class="callout callout-cas"><p class="callout-title">Les heures</p></aside>';
    expect(dress(titled, 'fr')).toMatch(
      /<p class="callout-title"><span[^>]*>Cas pratique<\/span>Les heures<\/p>/,
    );
  });

  it('says nothing of a text that is still to come', () => {
    expect(dress(null, 'fr')).toBeNull();
  });

  it('leads to a lesson where this reader finds it', () => {
    const html = '<a href="lecon:decouvrir-le-metier/trois-metiers">x</a>';
    expect(dressLesson(html, 'fr', freePaths)).toBe('<a href="/module-1/trois-metiers">x</a>');
    expect(dressLesson(html, 'fr', spacePaths)).toBe(
      '<a href="/espace/formation/decouvrir-le-metier/trois-metiers">x</a>',
    );
  });

  it('says in her language how to unfold a table', () => {
    const html = '<summary data-word="table"></summary>';
    expect(dress(html, 'fr')).toContain('>Lire le tableau</summary>');
    expect(dress(html, 'en')).toContain('>Read the table</summary>');
  });
});
